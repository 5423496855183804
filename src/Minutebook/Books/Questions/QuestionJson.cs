namespace Minutebook.Books.Questions;

using System.Text.Json;

/// <summary>The list of questions as JSON: what commands print and the web answers.</summary>
public static class QuestionJson
{
    /// <summary>Writes all questions, with their arguments, as an array.</summary>
    public static void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var question in QuestionList.All)
        {
            json.WriteStartObject();
            json.WriteString("name", question.Name);
            json.WriteString("asks", question.Asks);
            json.WriteStartArray("arguments");
            foreach (var argument in question.Arguments)
            {
                json.WriteStartObject();
                json.WriteString("name", argument.Name);
                json.WriteString("meaning", argument.Meaning);
                json.WriteBoolean("required", argument.Required);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

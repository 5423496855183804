namespace Minutebook.Tests.Documents;

using System.ComponentModel;
using System.Diagnostics;
using Xunit;

/// <summary>Programs of the machine by which documents are read back.</summary>
static class Programs
{
    /// <summary>What a program writes; the test is skipped where the program is not installed.</summary>
    public static string Run(string program, params string[] arguments) => RunWith(null, program, arguments);

    public static string RunWith(string? input, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
                { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (input is not null) process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed; ./test installs it where it may.");
            throw;
        }
    }
}

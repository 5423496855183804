namespace Minutebook.Web.Pages;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

/// <summary>Pages as answers.</summary>
static class Page
{
    /// <summary>A page with its parameters.</summary>
    /// <param name="parameters">By the names of the component's parameters.</param>
    /// <param name="trouble">What was typed wrongly; null where nothing was. Then the answer says so by its status too.</param>
    public static RazorComponentResult<T> Of<T>(object parameters, string? trouble = null)
        where T : IComponent => new(parameters) { StatusCode = trouble is null ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest };

    /// <summary>A page with another status.</summary>
    public static RazorComponentResult<T> With<T>(int status, object parameters)
        where T : IComponent => new(parameters) { StatusCode = status };
}

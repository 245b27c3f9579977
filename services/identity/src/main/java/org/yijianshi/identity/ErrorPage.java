package org.yijianshi.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What went wrong is in the status; what was asked for, and where it failed, is nobody's business.
@RestController
class ErrorPage implements ErrorController {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="zh-CN"><meta charset="utf-8"><title>{status}</title>
            <link rel="stylesheet" href="/identity.css">
            <main><h1>无法继续</h1><p>地址不对，或者请求不完整（{status}）。请回到门户重新登录。
            <span lang="en">This cannot go on: the address is wrong or the request incomplete ({status}). Sign in at the portal again.</span></p></main></html>
            """;

    /// A sender that wants no page gets the status alone.
    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var answer = ResponseEntity.status(status);
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                ? answer.header("Content-Type", "text/html;charset=UTF-8")
                        .body(PAGE.replace("{status}", Integer.toString(status)))
                : answer.build();
    }

    /// Whoever asks for `/error` itself finds nothing.
    private static int status(@Nullable Object status) {
        return status instanceof Integer code ? code : 404;
    }
}

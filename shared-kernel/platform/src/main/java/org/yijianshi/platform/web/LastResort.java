package org.yijianshi.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What goes wrong outside the controllers, in the server or a filter, becomes a problem like any
/// other. Spring Boot's own answer has another form and repeats the address.
@RestController
final class LastResort implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw new ResponseStatusException(
                HttpStatusCode.valueOf(status instanceof Integer code ? code : 404));
    }
}

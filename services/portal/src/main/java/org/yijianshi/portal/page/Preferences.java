package org.yijianshi.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import java.time.Duration;
import java.util.Locale;

/// How somebody likes to see pages: language, and size of text. Kept in their browser.
@Controller
class Preferences {

    static final String LARGE_TEXT = "__Host-large-text";
    static final String ON = "on";
    private static final Duration KEPT = Duration.ofDays(365);

    private final LocaleResolver locales;

    Preferences(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/preferences/large-text")
    String largeText(
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(LARGE_TEXT, on ? ON : "")
                        .maxAge(on ? KEPT : Duration.ZERO)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + here(back);
    }

    @PostMapping("/preferences/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(
                request,
                response,
                language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:" + here(back);
    }

    /// A page of this portal and nowhere else.
    private static String here(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/";
    }
}

package org.yijianshi.portal.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;
import org.yijianshi.portal.Settings;
import org.yijianshi.portal.signin.SignedIn;

import java.util.Locale;

/// Gives every page its frame.
@ControllerAdvice
class EveryPage {

    private final Settings.Region region;

    EveryPage(Settings settings) {
        this.region = settings.region();
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        var large = WebUtils.getCookie(request, Preferences.LARGE_TEXT);
        var who = SignedIn.now();
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Frame(
                who,
                Navigation.of(who, request.getRequestURI()),
                english ? "en" : "zh-CN",
                large != null && Preferences.ON.equals(large.getValue()),
                address(request),
                english ? region.nameEn() : region.name(),
                region.phone());
    }

    /// Only a page that was asked for can be asked for again.
    private static String address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}

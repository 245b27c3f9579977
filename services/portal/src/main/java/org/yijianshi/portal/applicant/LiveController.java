package org.yijianshi.portal.applicant;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.HtmlUtils;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.CaseView;
import org.yijianshi.portal.call.Seen;
import org.yijianshi.portal.page.Words;
import org.yijianshi.portal.signin.AccessToken;
import org.yijianshi.portal.signin.SignedOut;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Keeps a page of progress up to date while somebody looks at it.
@Controller
class LiveController {

    private static final long NO_TIMEOUT = 0;

    private final CaseFile cases;
    private final AccessToken tokens;
    private final Words words;
    private final Followers followers;

    LiveController(CaseFile cases, AccessToken tokens, Words words, Followers followers) {
        this.cases = cases;
        this.tokens = tokens;
        this.words = words;
        this.followers = followers;
    }

    /// @param seen the stamp of what the page shows: a change since then is told at once
    @GetMapping(value = "/cases/{caseId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String seen,
            @Nullable Authentication who,
            HttpSession session)
            throws IOException {
        var emitter = new SseEmitter(NO_TIMEOUT);
        var line = Line.to(emitter);
        var token = token();
        if (who == null || token == null) {
            return over(emitter, line);
        }
        var view = cases.view(caseId);
        var locale = LocaleContextHolder.getLocale();
        var follower =
                new Follower(
                        who.getName(),
                        line,
                        view,
                        tag -> tokens.lent(token, () -> look(caseId, tag, locale)),
                        item -> tokens.lent(token, () -> said(item, locale)),
                        Instant.now());
        if (!followers.add(follower)) {
            return over(emitter, line);
        }
        var key = "follows." + UUID.randomUUID();
        emitter.onCompletion(() -> left(follower, session, key));
        try {
            session.setAttribute(key, new UntilSignedOut(followers, follower));
            if (Progress.stamp(view).equals(seen)) {
                line.beat();
            } else {
                line.say("changed", "");
            }
        } catch (IOException | IllegalStateException gone) {
            left(follower, session, key);
            throw gone;
        }
        return emitter;
    }

    /// Nothing to follow: who has signed out, and who has too many pages open.
    private static SseEmitter over(SseEmitter emitter, Line line) throws IOException {
        line.say("closed", "");
        line.hangUp();
        return emitter;
    }

    private @Nullable String token() {
        try {
            return tokens.current();
        } catch (SignedOut ended) {
            return null;
        }
    }

    private void left(Follower follower, HttpSession session, String key) {
        followers.remove(follower);
        try {
            session.removeAttribute(key);
        } catch (IllegalStateException ended) {
            // the session went first
        }
    }

    /// In the language of the page, on a thread that has none: the tag holds for one language.
    private Seen<CaseView> look(UUID caseId, String tag, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            return cases.look(caseId, tag);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String said(CaseView.Item item, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            return HtmlUtils.htmlEscape(
                    words.item(item.item()) + ": " + words.of("item-state", item.state()));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}

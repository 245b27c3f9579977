package org.yijianshi.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.yijianshi.access.Role;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;

/// Where people sign in: who lives in the demonstration city, and two fields.
@RestController
class SignInPage {

    static final String PATH = "/sign-in";

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final String WRONG =
            """
            <p class="wrong" role="alert">账号或密码不对，请重新输入。<span lang="en">The account or the password is wrong. Try again.</span></p>
            """;

    private final String page;
    private final String people;

    SignInPage(City city) throws IOException {
        page = new ClassPathResource("identity-sign-in.html").getContentAsString(UTF_8);
        people = city.people().stream().map(SignInPage::row).collect(Collectors.joining("\n"));
    }

    @GetMapping(path = PATH, produces = HTML)
    String page(CsrfToken token, @RequestParam(required = false) @Nullable String error) {
        return page.replace("{wrong}", error == null ? "" : WRONG)
                .replace("{parameter}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{token}", HtmlUtils.htmlEscape(token.getToken()))
                .replace("{people}", people);
    }

    @GetMapping(path = "/identity.css", produces = "text/css;charset=UTF-8")
    ClassPathResource style() {
        return new ClassPathResource("identity.css");
    }

    private static String row(Account account) {
        var person = Objects.requireNonNull(account.person());
        return "<tr><td>%s</td><td><code>%s</code></td><td>%s</td></tr>"
                .formatted(
                        HtmlUtils.htmlEscape(person.name()),
                        HtmlUtils.htmlEscape(account.id()),
                        account.roles().stream()
                                .map(SignInPage::text)
                                .collect(Collectors.joining("、")));
    }

    private static String text(Role role) {
        return switch (role) {
            case APPLICANT -> "申请人 <span lang=\"en\">applicant</span>";
            case CLERK -> "窗口人员 <span lang=\"en\">clerk</span>";
            case OFFICER -> "审批人员 <span lang=\"en\">officer</span>";
            case SUPERVISOR -> "监管人员 <span lang=\"en\">supervisor</span>";
            case OPERATOR -> "运维人员 <span lang=\"en\">operator</span>";
            case MONITOR, CHANNEL -> "程序 <span lang=\"en\">program</span>";
        };
    }
}

package org.yijianshi.trial;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// A door that somebody built and told nobody of.
@RestController
@ConditionalOnProperty("trial.extra-door")
class ExtraDoor {

    @GetMapping("/a-door-without-a-row")
    String open() {
        return "";
    }
}

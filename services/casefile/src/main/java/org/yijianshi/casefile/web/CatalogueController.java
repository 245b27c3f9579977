package org.yijianshi.casefile.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Theme;
import org.yijianshi.platform.web.Problem;

import java.util.Collection;

/// What is on offer: themes, items, what each needs and sees. The one source of every guide.
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    Collection<Theme> themes() {
        return catalogue.all();
    }

    @GetMapping("/{theme}")
    Theme theme(@PathVariable String theme) {
        return catalogue.find(theme).orElseThrow(Problem::notFound);
    }
}

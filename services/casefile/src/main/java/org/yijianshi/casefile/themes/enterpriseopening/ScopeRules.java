package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.SCOPE_PRE;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Scope;
import org.yijianshi.kernel.Violation;

import java.util.stream.Stream;

/// What the enterprise may do.
final class ScopeRules {

    private ScopeRules() {}

    /// What needs a permit before registration (前置许可) is registered with that permit.
    static Stream<Violation> priorPermitsHaveTheirNumber(CombinedForm form) {
        return given(
                form.sections().scope(),
                scope ->
                        each(
                                "/sections/scope/entries",
                                scope.entries(),
                                (pointer, entry) ->
                                        unless(
                                                entry.permitStage() != Scope.PermitStage.PRE
                                                        || entry.permitNumber() != null,
                                                SCOPE_PRE.at(pointer + "/permitNumber"))));
    }
}

package org.yijianshi.trial;

import java.util.function.Consumer;

/// Where tests make things go wrong: in the listener and inside the aggregate.
public final class Mischief {

    private volatile Consumer<String> whenHeard = _ -> {};
    private volatile Consumer<Notebook.Command> afterApply = _ -> {};

    /// What happens in the listener's transaction after it has written and sent its command.
    public void whenHeard(Consumer<String> mischief) {
        whenHeard = mischief;
    }

    public Consumer<String> whenHeard() {
        return whenHeard;
    }

    /// What happens in the aggregate after it has applied its events.
    public void afterApply(Consumer<Notebook.Command> mischief) {
        afterApply = mischief;
    }

    void heard(String text) {
        whenHeard.accept(text);
    }

    void afterApply(Notebook.Command command) {
        afterApply.accept(command);
    }

    public void end() {
        whenHeard = _ -> {};
        afterApply = _ -> {};
    }
}

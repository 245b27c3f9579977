package org.yijianshi.departmentkit.domain;

/// Whoever makes something for a department: the seal maker, the bank's core system, the UKey
/// stock. It stands outside the department's transaction, may be slow or away, and is asked again
/// until it answers; therefore it must give the same answer for the same case however often it is
/// asked. While it is at work on a case, the same process does not ask it again: whoever asks over
/// a network sets a time limit, and fails when it is over.
@FunctionalInterface
public interface Maker<F> {

    /// Makes what was approved and says what came of it.
    ///
    /// @param assigned what the department assigned at approval, e.g. the seal codes
    /// @return what the maker adds
    Award make(Order<F> order, Award assigned);
}

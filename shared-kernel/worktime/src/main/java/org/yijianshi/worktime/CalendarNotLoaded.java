package org.yijianshi.worktime;

/// A date or a due instant lies in a year whose holiday notice is not loaded. Thrown, never guessed
/// around: weekends alone would be wrong in about ten weeks of a year. The cure is the data file of
/// that year; next year's notice appears in October or November.
public final class CalendarNotLoaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarNotLoaded(int year) {
        super("no holiday notice is loaded for " + year);
        this.year = year;
    }

    /// The year whose notice is wanted.
    public int year() {
        return year;
    }
}

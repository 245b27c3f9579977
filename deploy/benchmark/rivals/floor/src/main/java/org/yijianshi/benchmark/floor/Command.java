package org.yijianshi.benchmark.floor;

/// One step of a case: its start, its registration, or the item with this place.
record Command(RunningCase of, int step) {

    static final int START = -2;
    static final int REGISTER = -1;

    boolean isItem() {
        return step >= 0;
    }
}

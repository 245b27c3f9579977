package org.yijianshi.contracts.profile;

/// From which share of a budget used, in per cent, a clock shows which light.
public record Lights(int yellow, int red, int overdue) {

    public Lights {
        if (yellow <= 0 || red <= yellow || overdue < red) {
            throw new IllegalArgumentException("lights rise: 0 < yellow < red <= overdue");
        }
    }
}

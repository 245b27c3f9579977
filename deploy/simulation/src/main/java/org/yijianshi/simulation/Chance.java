package org.yijianshi.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/// The only source of chance in a run. Each seed also draws which faults it favours: runs in which
/// everything always goes wrong a little would never see a quiet service meet a mad one.
final class Chance {

    private static final double[] INTENSITIES = {0, 0, 0.3, 1, 1, 3};

    private final SplittableRandom random;
    private final Map<Fault, Double> likelihoods = new EnumMap<>(Fault.class);
    private final Counts<Fault> happened = new Counts<>(Fault.class);
    private boolean calm;

    Chance(long seed) {
        random = new SplittableRandom(seed);
        for (var fault : Fault.values()) {
            likelihoods.put(fault, fault.likelihood() * INTENSITIES[below(INTENSITIES.length)]);
        }
    }

    /// Whether the fault happens on this occasion; counted if so.
    boolean strikes(Fault fault) {
        if (calm || !in(likelihoods.getOrDefault(fault, 0.0))) {
            return false;
        }
        happened.add(fault);
        return true;
    }

    /// From now on nothing goes wrong any more.
    void calm() {
        calm = true;
    }

    long happened(Fault fault) {
        return happened.of(fault);
    }

    boolean in(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> list) {
        return list.get(below(list.size()));
    }

    /// Many short spans and a few long ones.
    Duration span(Duration longest) {
        double share = random.nextDouble();
        return Duration.ofMillis((long) (longest.toMillis() * share * share * share) + 1);
    }

    UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() >>> 2) | 0x8000000000000000L);
    }
}

package org.yijianshi.kernel;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The two mistakes people make when they copy a code, applied everywhere in it.
final class SlipsOfThePen {

    private SlipsOfThePen() {}

    static Stream<String> wrongCharacters(String code, String alphabet) {
        return IntStream.range(0, code.length())
                .boxed()
                .flatMap(
                        at ->
                                alphabet.chars()
                                        .filter(c -> c != code.charAt(at))
                                        .mapToObj(c -> with(code, at, (char) c)));
    }

    static Stream<String> swappedNeighbours(String code) {
        return IntStream.range(0, code.length() - 1)
                .filter(at -> code.charAt(at) != code.charAt(at + 1))
                .mapToObj(at -> with(with(code, at, code.charAt(at + 1)), at + 1, code.charAt(at)));
    }

    private static String with(String code, int at, char c) {
        return code.substring(0, at) + c + code.substring(at + 1);
    }
}

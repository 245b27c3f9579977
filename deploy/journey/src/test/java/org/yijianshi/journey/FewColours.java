package org.yijianshi.journey;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// A picture of a page in the 256 colours that it has most of: nobody sees the difference, and it
/// is a third of the size.
final class FewColours {

    private static final int COLOURS = 256;

    private FewColours() {}

    /// A PNG made smaller.
    static byte[] of(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var palette = palette(pixels);
        var smaller =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(
                                8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        var nearest = new HashMap<Integer, Integer>();
        var indices =
                IntStream.of(pixels)
                        .map(pixel -> nearest.computeIfAbsent(pixel, p -> nearest(p, palette)))
                        .toArray();
        smaller.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), indices);
        var written = new ByteArrayOutputStream();
        ImageIO.write(smaller, "png", written);
        return written.toByteArray();
    }

    private static int[] palette(int[] pixels) {
        var often = new HashMap<Integer, Integer>();
        IntStream.of(pixels).forEach(pixel -> often.merge(pixel, 1, Integer::sum));
        return often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int pixel, int[] palette) {
        var best = 0;
        for (var n = 1; n < palette.length; n++) {
            if (distance(pixel, palette[n]) < distance(pixel, palette[best])) {
                best = n;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }
}

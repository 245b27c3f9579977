package org.yijianshi.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.zip.Deflater;

class CombinedFormTest {

    @Test
    void a_form_has_three_kilobytes_and_hardly_compresses() {
        var bytes = CombinedForm.of(7).getBytes(UTF_8);
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        assertThat(bytes).hasSizeBetween(2800, 3100);
        assertThat(deflater.deflate(new byte[4096])).isGreaterThan(bytes.length / 2);
        deflater.end();
    }

    @Test
    void every_number_has_its_own() {
        assertThat(CombinedForm.of(7))
                .isEqualTo(CombinedForm.of(7))
                .isNotEqualTo(CombinedForm.of(8));
    }
}

package nl.zorgvuldig.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.kernel.BoardId;

class LinkCodeProperties {
    @Property(tries = 200)
    void a_code_is_read_as_it_was_written(@ForAll long high, @ForAll long low) {
        LinkCode code = LinkCode.fresh(new BoardId(new UUID(high, low)));

        LinkCode read = LinkCode.read(code.text()).orElseThrow();

        assertThat(read.board()).isEqualTo(code.board());
        assertThat(read.hash()).isEqualTo(code.hash());
        assertThat(code.text()).matches("[A-Za-z0-9_-]{64}");
    }

    @Property(tries = 500)
    void any_other_text_is_read_as_a_code_or_as_nothing(
            @ForAll @StringLength(max = 80) String text) {
        LinkCode.read(text).ifPresent(code -> assertThat(text).hasSize(64));
    }
}

package nl.zorgvuldig.platform.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

class LinkCodeProperties {
    @Property(tries = 200)
    void a_code_is_read_as_it_was_written(@ForAll long high, @ForAll long low) {
        LinkCode code = LinkCode.fresh(new BoardId(new UUID(high, low)));

        LinkCode read = LinkCode.read(code.text()).orElseThrow();

        assertThat(read.board()).isEqualTo(code.board());
        assertThat(read.hash()).isEqualTo(code.hash());
        assertThat(code.text()).matches("[A-Za-z0-9_-]{64}");
    }

    /// A random UUID has six bits that are always the same; here none is.
    @Example
    void no_bit_of_a_code_is_the_same_each_time() {
        BoardId board = new BoardId(new UUID(1, 2));
        BitSet set = new BitSet();
        BitSet clear = new BitSet();
        for (int i = 0; i < 200; i++) {
            byte[] code = Base64.getUrlDecoder().decode(LinkCode.fresh(board).text());
            BitSet bits = BitSet.valueOf(Arrays.copyOfRange(code, 16, 48));
            set.or(bits);
            bits.flip(0, 256);
            clear.or(bits);
        }

        assertThat(set.cardinality()).isEqualTo(256);
        assertThat(clear.cardinality()).isEqualTo(256);
    }

    @Property(tries = 200)
    void an_address_of_before_reads_back_and_is_no_code(@ForAll long high, @ForAll long low) {
        LegacyLinkCode address = new LegacyLinkCode(new BoardId(new UUID(high, low)), new UUID(low, high));

        assertThat(LegacyLinkCode.parse(address.text())).contains(address);
        assertThat(LegacyLinkCode.parse(address.text() + "A")).isEmpty();
        assertThat(LinkCode.read(address.text())).isEmpty();
        assertThat(LegacyLinkCode.parse(LinkCode.fresh(address.board()).text())).isEmpty();
    }

    @Property(tries = 500)
    void any_other_text_is_read_as_a_code_or_as_nothing(@ForAll @StringLength(max = 80) String text) {
        LinkCode.read(text).ifPresent(code -> assertThat(text).hasSize(64));
    }
}

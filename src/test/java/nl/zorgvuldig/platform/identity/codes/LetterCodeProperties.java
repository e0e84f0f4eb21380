package nl.zorgvuldig.platform.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// A code as people type it over: what is right is read, and what is a typing error is told apart
/// from a code that we do not know.
class LetterCodeProperties {
    private final BoardId board = new BoardId(UUID.randomUUID());

    @Property(tries = 200)
    void a_code_is_read_in_capitals_or_not_with_and_without_hyphens_and_with_look_alikes() {
        LetterCode code = LetterCode.fresh(board);
        for (String typed : new String[] {
            code.text(),
            code.signs(),
            code.text().toLowerCase(Locale.ROOT),
            code.text().replace("-", " "),
            code.text().replace("-", " – "),
            "  " + code.text().replace('0', 'o').replace('1', 'l') + "\n"
        }) {
            assertThat(LetterCode.read(typed))
                    .isInstanceOfSatisfying(
                            LetterCode.Typed.Whole.class,
                            whole -> assertThat(whole.code().signs()).isEqualTo(code.signs()));
        }
        assertThat(code.text()).hasSize(24).matches("([0-9A-HJKMNP-TV-Z]{4}-?){5}");
        assertThat(code.mayBeOf(board)).isTrue();
    }

    @Property(tries = 200)
    void every_single_wrong_character_is_found(@ForAll @IntRange(max = LetterCode.LENGTH - 1) int place) {
        String right = LetterCode.fresh(board).signs();
        for (char sign : (LetterCode.SIGNS + "U$é").toCharArray()) {
            if (sign != right.charAt(place)) {
                String wrong = right.substring(0, place) + sign + right.substring(place + 1);
                assertThat(LetterCode.read(wrong)).isInstanceOf(LetterCode.Typed.Mistaken.class);
            }
        }
    }

    @Property(tries = 500)
    void every_two_characters_that_changed_places_are_found(
            @ForAll @IntRange(max = LetterCode.LENGTH - 1) int one,
            @ForAll @IntRange(max = LetterCode.LENGTH - 1) int other) {
        char[] signs = LetterCode.fresh(board).signs().toCharArray();
        char kept = signs[one];
        if (kept != signs[other]) {
            signs[one] = signs[other];
            signs[other] = kept;
            assertThat(LetterCode.read(new String(signs))).isInstanceOf(LetterCode.Typed.Mistaken.class);
        }
    }

    @Property(tries = 200)
    void what_is_too_long_or_too_short_says_how_long_it_is(@ForAll @IntRange(max = LetterCode.LENGTH - 1) int length) {
        String signs = LetterCode.fresh(board).signs();
        assertThat(LetterCode.read(signs.substring(0, length))).isEqualTo(new LetterCode.Typed.Incomplete(length));
        assertThat(LetterCode.read(signs + "0")).isEqualTo(new LetterCode.Typed.Incomplete(LetterCode.LENGTH + 1));
    }

    @Property(tries = 500)
    void nothing_that_can_be_typed_breaks_it(@ForAll @StringLength(max = 40) String typed) {
        assertThat(LetterCode.read(typed)).isNotNull();
    }

    @Property(tries = 5)
    void no_two_are_the_same_every_place_varies_and_none_prints() {
        Set<String> all = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            LetterCode code = LetterCode.fresh(board);
            all.add(code.signs());
            for (int place = 2; place < LetterCode.LENGTH; place++) {
                places.add(place + "/" + code.signs().charAt(place));
            }
        }
        assertThat(all).hasSize(1000);
        assertThat(places).hasSize((LetterCode.LENGTH - 2) * LetterCode.SIGNS.length());
        assertThat(LetterCode.fresh(board)).hasToString("[sealed]");
    }
}

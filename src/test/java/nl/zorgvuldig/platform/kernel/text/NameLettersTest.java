package nl.zorgvuldig.platform.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLettersTest {
    @ParameterizedTest
    @CsvSource({
        "Łukasz, lukasz",
        "Søren, soren",
        "Đorđe, dorde",
        "Işıl, isil",
        "İpek, ipek",
        "Weiß, weiss",
        "Ægir, aegir",
        "Œdipe, oedipe",
        "Þóra, thora",
        "Məhəmməd, mehemmed",
        "Özlem, ozlem",
        "Zoë, zoe"
    })
    void a_name_is_found_as_a_plain_keyboard_types_it_and_as_it_is_written(String name, String typed) {
        assertThat(NameLetters.plain(name)).isEqualTo(typed);
        assertThat(Pupils.matches(new PersonName(name, "", "Maas"), typed)).isTrue();
        assertThat(Pupils.matches(new PersonName(name, "", "Maas"), name)).isTrue();
    }

    @Test
    void a_name_stands_in_a_list_where_its_letter_is_looked_for() {
        List<String> names = List.of("Zwart", "Łukasz", "Maas", "Ønes", "Kaya", "Lukas", "Oort", "Özer", "de Wit");
        assertThat(names.stream().sorted(NameLetters.order()))
                .containsExactly("de Wit", "Kaya", "Lukas", "Łukasz", "Maas", "Ønes", "Oort", "Özer", "Zwart");
    }

    @Test
    void a_text_that_names_somebody_in_plain_letters_names_them() {
        List<PersonName> people = List.of(new PersonName("Łukasz", "", "Błażejewski"));
        assertThat(NamesInText.whole(people, "Lukasz Blazejewski was er ook bij"))
                .isTrue();
        assertThat(NamesInText.given(people, "samen met lukasz")).isTrue();
    }
}

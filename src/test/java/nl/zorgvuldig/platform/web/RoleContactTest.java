package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleContactTest {
    @ParameterizedTest
    @CsvSource({
        "000-123456, 000123456",
        "010 - 123 45 67, 0101234567",
        "+31 10 1234567, +31101234567",
        "(010) 1234567, 0101234567",
        "112, 112"
    })
    void a_number_is_dialled_by_its_digits(String written, String dialled) {
        assertThat(RoleContact.HEAD.onPhone(written).dialled()).contains(dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "0", "vraag naar Anouk", "010-1234567, toestel 3", "010-1234567?x=1"})
    void what_is_more_or_less_than_a_number_is_not_dialled(String written) {
        assertThat(RoleContact.HEAD.onPhone(written).dialled()).isEmpty();
    }

    @Test
    void nothing_of_the_person_is_printed() {
        assertThat(RoleContact.HEAD
                        .named("Anouk Jansen")
                        .at("anouk@school.example")
                        .onPhone("000-123456"))
                .hasToString(RoleContact.HEAD.toString());
    }

    @Test
    void the_sign_of_a_person_is_two_letters() {
        assertThat(RoleContact.HEAD.named("Sietske de Boer").initials()).isEqualTo("SB");
        assertThat(RoleContact.HEAD.named("Sietske").initials()).isEqualTo("S");
        assertThat(RoleContact.HEAD.initials()).isEmpty();
    }
}

package nl.zorgvuldig.platform.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether browsers are told that hosts below ours have TLS as well.
class HostsBelowTest {
    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "'', true", "' ', true"})
    void they_are_unless_the_operator_says_no(String said, boolean below) {
        assertThat(PageSecurityConfiguration.below(said)).isEqualTo(below);
    }
}

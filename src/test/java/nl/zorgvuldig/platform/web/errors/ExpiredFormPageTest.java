package nl.zorgvuldig.platform.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// What somebody typed in a form that waited too long comes back; what the form carries by itself
/// does not.
@Upholds(Clause.CONFIDENTIALITY)
class ExpiredFormPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zij leest nu zonder hulp.",
                "ja, graag",
                "Pinda-allergie",
                "Arbeidsongeschiktheidsverzekering",
                "EpiPen",
                "ADHD",
                "coëliakie",
                "moeder@voorbeeld.example",
                "J.deVries-Bakker2@voorbeeld.example",
                "1234AB",
                "06-12345678",
                "0612345678",
                "+31612345678",
                "(0123)456789",
                "0800-2000",
                "Pinda\n"
            })
    void what_somebody_typed_comes_back(String typed) {
        assertThat(written("allergy", typed)).containsExactly(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "not_now",
                "ander-kind",
                "PUPIL_DOSSIER",
                "A6-1-e",
                "C7",
                "7",
                "2026",
                "2026-11-24",
                "01-02-2026",
                "09:30",
                "7K2M-9QXD-0RTF-W4HB-8ZCE",
                "gk3SxLmQ0vYc_T-9aBdE2fHj",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.AbCdEfGh",
                "RqDQLmBvTzWkpXyHnCsfGJ"
            })
    void what_a_form_carries_by_itself_does_not(String carried) {
        assertThat(written("field", carried)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nor_does_an_id(String id) {
        assertThat(written("formulier", id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passphrase", "chosen", "again", "code", "toestel", "zitting", "_csrf"})
    void what_opens_something_is_never_shown(String field) {
        assertThat(written(field, "Vier losse woorden hier")).isEmpty();
        assertThat(written(field, "Geheim")).isEmpty();
    }

    static List<String> ids() {
        UUID id = UUID.fromString("01939a40-52ff-7c3e-8a11-0123456789ab");
        return List.of(
                id.toString(),
                id.toString().toUpperCase(java.util.Locale.ROOT),
                UUID.randomUUID().toString(),
                FormId.next(Clock.systemUTC()).toString());
    }

    private static List<String> written(String field, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter(field, value);
        Page page = ExpiredFormPage.page(request);
        return ((ExpiredFormPage) page.model()).written();
    }
}

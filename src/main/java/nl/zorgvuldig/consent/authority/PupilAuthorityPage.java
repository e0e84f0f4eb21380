package nl.zorgvuldig.consent.authority;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.authority.PupilAuthorities.Held;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.PurposeText;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PageFrame;

/// Authority over a pupil, and the disputes between those who have it.
///
/// @param account page to give the pupil an account; empty while that is far away
public record PupilAuthorityPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<Held> guardians,
        List<DisputeLine> disputes,
        List<ConsentPurpose> purposes,
        Optional<String> account,
        Form record,
        Form dispute) {

    /// @param about the one question it is about; empty when it is about all
    public record DisputeLine(
            String id,
            List<PurposeText> about,
            Instant opened,
            String openedBy,
            String reason,
            Optional<Instant> closed,
            String closing) {}

    public List<Form.Option> persons() {
        return guardians.stream()
                .map(held -> Form.Option.of(
                        held.guardian().person().toString(),
                        held.guardian().name().full()))
                .toList();
    }

    public List<Form.Option> questions(PageFrame frame) {
        return purposes.stream()
                .map(purpose -> Form.Option.of(
                        purpose.key().code(),
                        purpose.text().in(frame.words().language()).title()))
                .toList();
    }

    /// The codes as choices, with their labels.
    public static List<Form.Option> choices(PageFrame frame, String words, List<String> codes) {
        return codes.stream()
                .map(code -> Form.Option.of(code, frame.say(words + code)))
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}

package nl.zorgvuldig.consent.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Authorities.Held;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeText;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Frame;

/// Who has authority over a pupil, and what those who have do not agree on.
///
/// @param account where the pupil gets an account to decide alone; empty while that is far away
public record AuthorityPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<Held> guardians,
        List<DisputeLine> disputes,
        List<Purpose> purposes,
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
                .map(one -> Form.Option.of(
                        one.guardian().person().toString(),
                        one.guardian().name().full()))
                .toList();
    }

    public List<Form.Option> questions(Frame frame) {
        return purposes.stream()
                .map(one -> Form.Option.of(
                        one.key().code(),
                        one.text().in(frame.words().language()).title()))
                .toList();
    }

    /// The codes as choices, with their words.
    public static List<Form.Option> choices(Frame frame, String words, List<String> codes) {
        return codes.stream()
                .map(one -> Form.Option.of(one, frame.say(words + one)))
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}

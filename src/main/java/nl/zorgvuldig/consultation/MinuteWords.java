package nl.zorgvuldig.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.Report;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Vault;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Makes of what was written about one pupil the report that goes into the dossier, in Dutch. Made
/// again, it is the same entry.
@Component
final class MinuteWords {
    private static final String PURPOSE = "consultation.minutes";

    private final Languages languages;
    private final Vault vault;

    MinuteWords(Languages languages, Vault vault) {
        this.languages = languages;
        this.vault = vault;
    }

    /// @param present who talked about this pupil
    /// @param said with all its agreements finished
    Report report(Consultation one, PupilId pupil, Said said, List<Participant> present) {
        List<Report.Promise> agreements = new ArrayList<>();
        for (Said.Promise promise : said.agreements()) {
            agreements.add(new Report.Promise(
                    entry(one, pupil, agreements.size() + 1),
                    promise.text().strip(),
                    promise.owner().orElseThrow(),
                    promise.dueOn().orElseThrow()));
        }
        return new Report(entry(one, pupil, 0), one.heldOn(), text(one, said, present), one.level(), agreements);
    }

    private String text(Consultation one, Said said, List<Participant> present) {
        Words words = languages.in(Language.DUTCH);
        List<String> parts = new ArrayList<>();
        parts.add(words.say("consultation.kind." + one.kind().code()));
        parts.add(words.say(
                "consultation.minutes.present",
                String.join(", ", present.stream().map(who -> who.name().full()).toList())));
        part(words, "consultation.progress", said.progress()).ifPresent(parts::add);
        String signals = String.join(
                ", ",
                said.signals().stream()
                        .sorted()
                        .map(signal -> words.say("consultation.signal." + signal.code()))
                        .toList());
        part(words, "consultation.signals", join(signals, said.remark())).ifPresent(parts::add);
        if (!said.agreements().isEmpty()) {
            parts.add(words.say(
                    "consultation.minutes.agreements", said.agreements().size()));
        }
        return String.join("\n\n", parts);
    }

    private static String join(String first, String second) {
        return first.isBlank() || second.isBlank() ? first + second : first + "\n" + second;
    }

    private static Optional<String> part(Words words, String title, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(words.say(title) + "\n" + text.strip());
    }

    /// One that nobody can make but the program, for this consultation and pupil.
    private EntryId entry(Consultation one, PupilId pupil, int number) {
        byte[] hash = vault.keyedHash(Acting.current().board(), PURPOSE, one.id() + "/" + pupil + "/" + number);
        long low = 0;
        for (int n = 0; n < Long.BYTES; n++) {
            low = low << Byte.SIZE | hash[n] & 0xff;
        }
        return new EntryId(new FormId(new java.util.UUID(one.id().value().getMostSignificantBits(), low))
                .makes(one.chair(), pupil));
    }
}

package nl.zorgvuldig.care.consultation.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.ConsultationParticipant;
import nl.zorgvuldig.dossier.record.ConsultationReport;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// Turns the note about one pupil into the report that is filed in the dossier, in Dutch. Made
/// again, it is the same entry.
@Component
final class MinutesReport {
    private static final String PURPOSE = "consultation.minutes";

    private final MessageCatalog languages;
    private final Vault vault;

    MinutesReport(MessageCatalog languages, Vault vault) {
        this.languages = languages;
        this.vault = vault;
    }

    /// @param present who discussed this pupil
    /// @param said with all its agreements finished
    ConsultationReport report(
            Consultation consultation, PupilId pupil, ConsultationNote said, List<ConsultationParticipant> present) {
        List<ConsultationReport.Promise> agreements = new ArrayList<>();
        for (ConsultationNote.Promise promise : said.agreements()) {
            agreements.add(new ConsultationReport.Promise(
                    entry(consultation, pupil, agreements.size() + 1),
                    promise.text().strip(),
                    promise.owner().orElseThrow(),
                    promise.dueOn().orElseThrow()));
        }
        return new ConsultationReport(
                entry(consultation, pupil, 0),
                consultation.heldOn(),
                text(consultation, said, present),
                consultation.level(),
                agreements);
    }

    private String text(Consultation consultation, ConsultationNote said, List<ConsultationParticipant> present) {
        LocalizedMessages words = languages.in(Language.DUTCH);
        List<String> parts = new ArrayList<>();
        parts.add(words.say("consultation.kind." + consultation.kind().code()));
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

    private static Optional<String> part(LocalizedMessages words, String title, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(words.say(title) + "\n" + text.strip());
    }

    /// An id that only the program can make, for this consultation and pupil.
    private EntryId entry(Consultation consultation, PupilId pupil, int number) {
        byte[] hash =
                vault.keyedHash(Acting.current().board(), PURPOSE, consultation.id() + "/" + pupil + "/" + number);
        long low = 0;
        for (int n = 0; n < Long.BYTES; n++) {
            low = low << Byte.SIZE | hash[n] & 0xff;
        }
        return new EntryId(
                new FormId(new java.util.UUID(consultation.id().value().getMostSignificantBits(), low))
                        .makes(consultation.chair(), pupil));
    }
}

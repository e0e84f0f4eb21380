package nl.zorgvuldig.care.consultation.minutes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import tools.jackson.databind.json.JsonMapper;

/// Converts a note about a pupil to one text, which is sealed, and back.
public final class ConsultationNoteText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConsultationNoteText() {}

    private record Kept(
            String look, String progress, List<String> signals, String remark, List<KeptPromise> agreements) {}

    private record KeptPromise(String text, String owner, String dueOn) {}

    public static String write(ConsultationNote said) {
        return JSON.writeValueAsString(new Kept(
                said.look(),
                said.progress(),
                said.signals().stream().map(PupilSignal::code).sorted().toList(),
                said.remark(),
                said.agreements().stream().map(ConsultationNoteText::kept).toList()));
    }

    private static KeptPromise kept(ConsultationNote.Promise promise) {
        return new KeptPromise(
                promise.text(),
                promise.owner().map(owner -> owner.value().toString()).orElse(""),
                promise.dueOn().map(LocalDate::toString).orElse(""));
    }

    public static ConsultationNote read(String text) {
        Kept kept = JSON.readValue(text, Kept.class);
        return new ConsultationNote(
                kept.look(),
                kept.progress(),
                signals(kept.signals()),
                kept.remark(),
                kept.agreements().stream().map(ConsultationNoteText::promise).toList());
    }

    /// The known ones among codes from outside.
    static Set<PupilSignal> signals(List<String> codes) {
        return Arrays.stream(PupilSignal.values())
                .filter(signal -> codes.contains(signal.code()))
                .collect(Collectors.toSet());
    }

    private static ConsultationNote.Promise promise(KeptPromise promise) {
        return new ConsultationNote.Promise(
                promise.text(),
                Id.parse(promise.owner()).map(PersonId::new),
                promise.dueOn().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(promise.dueOn())));
    }
}

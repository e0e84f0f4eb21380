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

/// What is written about a pupil, as one text that is sealed.
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

    private static KeptPromise kept(ConsultationNote.Promise one) {
        return new KeptPromise(
                one.text(),
                one.owner().map(owner -> owner.value().toString()).orElse(""),
                one.dueOn().map(LocalDate::toString).orElse(""));
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

    /// Of codes from outside, those that are there.
    static Set<PupilSignal> signals(List<String> codes) {
        return Arrays.stream(PupilSignal.values())
                .filter(one -> codes.contains(one.code()))
                .collect(Collectors.toSet());
    }

    private static ConsultationNote.Promise promise(KeptPromise one) {
        return new ConsultationNote.Promise(
                one.text(),
                Id.parse(one.owner()).map(PersonId::new),
                one.dueOn().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(one.dueOn())));
    }
}

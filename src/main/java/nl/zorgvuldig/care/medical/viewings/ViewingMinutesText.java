package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalTimeline;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.LaidOutPage;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Text of the minutes of a viewing: who, when, which pages, what was withheld and why, the remarks
/// of both. Of the entries shown it gives kind and day and no content, not even the title of a
/// document. In Dutch, since both sign the same words. `toString` gives `[sealed]`.
///
/// @param opened the pages that were opened
/// @param timeline the file as it is at the end
record ViewingMinutesText(
        PersonName pupil,
        PersonName reader,
        RequesterCapacity standing,
        PersonName doctor,
        ViewingPlace place,
        Instant began,
        Instant ended,
        List<LaidOutPage> laid,
        Set<Integer> opened,
        MedicalTimeline timeline,
        Collection<MedicalWithholdingGround> keptBack,
        ClosingRemarks closing) {

    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    String in(LocalizedMessages words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("medical.viewing.minutes.about", pupil));
        lines.add(
                words.say("inspection.minutes.reader", reader, Sentence.of("inspection.standing." + standing.code())));
        lines.add(words.say("medical.viewing.minutes.doctor", doctor));
        lines.add(words.say(
                "inspection.minutes.when",
                began,
                words.time(ended),
                Sentence.of("medical.viewing.place." + place.code())));
        pages(words, lines);
        grounds()
                .forEach((ground, many) -> lines.add(words.say(
                        "medical.viewing.minutes.kept_back",
                        many,
                        Sentence.of("medical.viewing.ground." + ground.code()))));
        if (timeline.elsewhere() > 0) {
            lines.add(words.say("medical.viewing.minutes.elsewhere", timeline.elsewhere()));
        }
        remark(words, lines, "inspection.minutes.remark.reader", closing.readersRemark());
        remark(words, lines, "medical.viewing.minutes.remark", closing.supervisorsRemark());
        return String.join("\n", lines);
    }

    private void pages(LocalizedMessages words, List<String> lines) {
        if (opened.isEmpty()) {
            lines.add(words.say("inspection.minutes.nothing"));
            return;
        }
        Map<EntryId, MedicalEntry> entries =
                timeline.entries().stream().collect(Collectors.toMap(MedicalEntry::id, Function.identity()));
        lines.add(words.say("medical.viewing.minutes.pages", opened.size(), laid.size()));
        for (LaidOutPage page : laid) {
            MedicalEntry entry = entries.get(page.entry());
            if (opened.contains(page.page()) && entry != null) {
                lines.add(words.say(
                        page.kind() == LaidOutPage.Kind.DOCUMENT
                                ? "medical.viewing.minutes.document"
                                : "medical.viewing.minutes.page",
                        page.page(),
                        Sentence.of("medical.kind." + entry.kind().code()),
                        entry.happenedOn(),
                        page.part()));
            }
        }
    }

    private static void remark(LocalizedMessages words, List<String> lines, String key, String remark) {
        if (!remark.isBlank()) {
            lines.add(words.say(key, remark.strip().replaceAll("\\s+", " ")));
        }
    }

    private Map<MedicalWithholdingGround, Integer> grounds() {
        Map<MedicalWithholdingGround, Integer> found = new EnumMap<>(MedicalWithholdingGround.class);
        keptBack.forEach(ground -> found.merge(ground, 1, Integer::sum));
        return found;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}

package nl.zorgvuldig.school.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.school.personnel.holds.StaffHold;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpoint;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Content of the export of a personnel dossier. `toString` returns `[sealed]`.
public record StaffCopy(PersonnelDossier file, LocalDate made) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// File name of a document in the export. It does not reveal the subject: everybody who sees a
    /// folder sees its file names.
    public static String fileName(PersonnelItem piece) {
        return "documenten/"
                + piece.happenedOn()
                + "-"
                + piece.id()
                + "."
                + piece.attachment().orElseThrow().format().extension();
    }

    static byte[] json(PersonnelDossier file, LocalDate made) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("what", "personnel dossier, AVG art. 15 and 20");
        all.put("made", made.toString());
        all.put("employee", file.name().full());
        file.employment().ifPresent(each -> all.put("employment", employment(each.period())));
        Map<String, String> ends = new LinkedHashMap<>();
        file.ends().forEach((part, day) -> ends.put(part.retention(), day.toString()));
        all.put("keptUntil", ends);
        all.put("pieces", file.pieces().stream().map(item -> piece(file, item)).toList());
        all.put("heldBack", file.holds().stream().map(StaffCopy::hold).toList());
        all.put("views", views(file.aboutTheWhole()));
        return JSON.writeValueAsBytes(all);
    }

    private static Map<String, String> employment(Period period) {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("from", period.from().toString());
        if (!period.open()) {
            days.put("until", period.until().toString());
        }
        return days;
    }

    private static Map<String, String> hold(StaffHold hold) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("part", hold.part().retention());
        all.put("since", hold.at().toString());
        all.put("until", hold.until().toString());
        hold.lifted().ifPresent(at -> all.put("lifted", at.toString()));
        all.put("reason", hold.reason());
        return all;
    }

    private static Map<String, Object> piece(PersonnelDossier file, PersonnelItem item) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", item.id().toString());
        all.put("kind", item.kind().code());
        all.put("purpose", item.kind().purpose().code());
        all.put("legalBasis", item.kind().basis().article());
        all.put("retention", item.kind().part().retention());
        all.put("day", item.happenedOn().toString());
        all.put("added", item.addedAt().toString());
        all.put("text", item.text());
        item.document().ifPresent(_ -> all.put("file", fileName(item)));
        item.withdrawal().ifPresent(gone -> {
            all.put("closed", gone.at().toString());
            all.put("reason", gone.reason());
        });
        all.put("views", views(file.about(item.id())));
        return all;
    }

    private static List<Map<String, String>> views(List<StaffViewpoint> views) {
        List<Map<String, String>> all = new ArrayList<>();
        for (StaffViewpoint viewpoint : views) {
            Map<String, String> said = new LinkedHashMap<>();
            said.put("given", viewpoint.givenAt().toString());
            said.put("text", viewpoint.text());
            all.add(said);
        }
        return all;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}

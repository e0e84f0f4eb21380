package nl.zorgvuldig.privacy.rights.subjectaccess;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Overview of everything that is kept about somebody, for a granted request (AVG art. 15 and 20):
/// to read, as PDF/A; portable, as JSON; and one's own documents. It is made when it is fetched,
/// is stored nowhere, and is made one at a time, since all data of a person is in memory
/// meanwhile.
@Component
public final class SubjectOverviews {
    /// Days after the decision in which it can be fetched.
    static final int DAYS = 30;

    /// Lines of the log on paper; for a long-serving employee all of them are too many to read.
    static final int LOG_LINES = 500;

    private static final String LOG = "audit.event";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Semaphore place = new Semaphore(1, true);
    private final SubjectAccessExport gathering;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final AuditLog log;

    SubjectOverviews(SubjectAccessExport gathering, PdfPrinter paper, MessageCatalog languages, AuditLog log) {
        this.gathering = gathering;
        this.paper = paper;
        this.languages = languages;
        this.log = log;
    }

    /// Writes the copy while it is being sent.
    public interface Copy {
        void writeTo(OutputStream out) throws IOException;
    }

    /// The last day on which it can be fetched; empty when it cannot be.
    @Upholds(WHERE_TO_TURN)
    public static Optional<LocalDate> until(RightFile file, LocalDate today) {
        RightKind kind = file.request().kind();
        return file.decision()
                .filter(_ -> kind == RightKind.ACCESS || kind == RightKind.PORTABILITY)
                .filter(event -> event.event() instanceof RightEvent.Decided decided
                        && decided.outcome() == nl.zorgvuldig.privacy.rights.RightsDecision.GRANTED)
                .map(event -> SchoolDay.of(event.at()).plusDays(DAYS))
                .filter(last -> !today.isAfter(last));
    }

    /// A copy for one's own request, which must be fetchable today. The audit event is written
    /// before anything is collected.
    @Upholds(WHERE_TO_TURN)
    public Copy fetch(RightFile file) {
        RightRequest request = file.request();
        log.append(log.done(RightActs.ASK_RIGHT, WHERE_TO_TURN, "fetched")
                .about(new PersonId(request.about().id()))
                .through(request.id()));
        place.acquireUninterruptibly();
        try {
            return make(request);
        } finally {
            place.release();
        }
    }

    private Copy make(RightRequest request) {
        SubjectAccessExport.Gathered all = gathering.gather(request);
        List<PersonalDataExport.Attachment> files = all.files();
        byte[] print = paper.print(
                "privacy/rights/subjectaccess/overview", onPaper(all.overview()), languages.in(Language.DUTCH));
        byte[] json = JSON.writeValueAsBytes(json(all.overview()));
        return out -> write(print, json, files, out);
    }

    /// The overview without the lines of the log beyond the printed limit.
    static SubjectOverview onPaper(SubjectOverview all) {
        int room = LOG_LINES;
        int dropped = 0;
        List<SubjectOverview.Section> sections = new ArrayList<>();
        for (SubjectOverview.Section section : all.sections()) {
            List<SubjectOverview.Line> lines = new ArrayList<>();
            for (SubjectOverview.Line line : section.lines()) {
                if (!line.table().equals(LOG)) {
                    lines.add(line);
                } else if (room > 0) {
                    room--;
                    lines.add(line);
                } else {
                    dropped++;
                }
            }
            sections.add(new SubjectOverview.Section(section.purpose(), section.basis(), lines));
        }
        return new SubjectOverview(
                all.name(), all.made(), all.number(), sections, all.elsewhere(), all.left(), dropped);
    }

    private static void write(byte[] print, byte[] json, List<PersonalDataExport.Attachment> files, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, "gegevens.pdf", print);
        put(zip, "gegevens.json", json);
        for (PersonalDataExport.Attachment file : files) {
            zip.putNextEntry(new ZipEntry(file.name()));
            try (InputStream in = file.content().get()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, Object> json(SubjectOverview overview) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("what", "all data, AVG art. 15 and 20");
        all.put("made", overview.made().toString());
        all.put("about", overview.name());
        all.put("request", overview.number());
        if (overview.left() > 0) {
            all.put("leftOut", overview.left());
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        for (SubjectOverview.Section section : overview.sections()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("purpose", section.purpose());
            map.put("legalBasis", section.basis());
            map.put(
                    "lines",
                    section.lines().stream().map(SubjectOverviews::line).toList());
            sections.add(map);
        }
        all.put("sections", sections);
        return all;
    }

    private static Map<String, String> line(SubjectOverview.Line line) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("table", line.table());
        line.values().forEach(value -> values.put(value.column(), value.text()));
        return values;
    }
}

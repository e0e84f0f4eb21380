package nl.zorgvuldig.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.story.DemoProgram;
import org.springframework.core.env.Environment;

/// The demonstration, for tests about documents: children of the teacher's group whom no other test
/// takes, forms filled in, and what really stands in database, log and folder.
public final class DocumentDesk {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();

    public WebVisitor signIn(String handle) {
        return demo.signIn(handle);
    }

    /// From the end of the class; stories take theirs from its beginning.
    public PupilId child(int which) {
        LocalDate today = demo.clock().today();
        GroupId group = demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person("leerkracht")))
                .filter(relation -> relation.period().contains(today))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
        Set<PupilId> sits = demo.population().placements().stream()
                .filter(placement ->
                        placement.group().equals(group) && placement.period().contains(today))
                .map(placement -> placement.pupil())
                .collect(Collectors.toSet());
        List<PupilId> children = demo.population().pupils().stream()
                .filter(pupil -> sits.contains(pupil.id()))
                .filter(pupil -> !demo.population().landmarks().containsValue(pupil.id()))
                .filter(pupil -> given(pupil.id()).isEmpty())
                .sorted(Comparator.comparing(pupil -> pupil.key()))
                .map(pupil -> pupil.id())
                .toList();
        return children.get(children.size() - 1 - which);
    }

    private List<PupilId> given(PupilId pupil) {
        return demo.population().assignments().stream()
                .map(assignment -> assignment.pupil())
                .filter(pupil::equals)
                .toList();
    }

    public String dossier(PupilId pupil) {
        return "/leerlingen/" + pupil + "/dossier";
    }

    public String address(PupilId pupil, String document) {
        return dossier(pupil) + "/documenten/" + document;
    }

    /// The form to add a document, filled in but for its file.
    public SentFile form(WebVisitor who, PupilId pupil, String title) {
        String page = dossier(pupil) + "/documenten/nieuw";
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(who.get(page).body());
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        assertThat(fields).containsKeys("_csrf", "formulier");
        return new SentFile(page)
                .with(fields)
                .with("kind", "examination_report")
                .with("happenedOn", demo.clock().today().toString())
                .with("title", title);
    }

    /// The id of a document that was added.
    public String added(WebVisitor who, PupilId pupil, String title, byte[] content) {
        HttpResponse<String> answer =
                form(who, pupil, title).file("bestand", content).sendAs(who);
        assertThat(answer.statusCode()).isEqualTo(303);
        return WebVisitor.location(answer).replaceFirst(".*#", "");
    }

    public long lines(PupilId pupil, String act, String outcome) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :pupil and act = :act and outcome = :outcome")
                .param("pupil", pupil.value())
                .param("act", act)
                .param("outcome", outcome)
                .query(Long.class)
                .single();
    }

    /// As what somebody did this last.
    public String relation(PupilId pupil, String act) {
        return demo.superuser("zorgvuldig")
                .sql("select relation from audit.event where subject = :pupil and act = :act and outcome = 'granted'"
                        + " and at <= :now order by id desc limit 1")
                .param("now", Rows.timestamp(demo.clock().instant()))
                .param("pupil", pupil.value())
                .param("act", act)
                .query(String.class)
                .single();
    }

    public long documents(PupilId pupil) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from dossier.document where pupil = :pupil")
                .param("pupil", pupil.value())
                .query(Long.class)
                .single();
    }

    public long documents(PupilId pupil, String id) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from dossier.document where pupil = :pupil and id = :id")
                .param("pupil", pupil.value())
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .single();
    }

    /// What stands in the clear now.
    public List<Path> incoming() {
        Path home = Path.of(demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"));
        try (Stream<Path> files = Files.list(home.resolve("incoming"))) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

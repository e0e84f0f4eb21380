package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.ListCalls.Counted;
import org.junit.jupiter.api.Test;

/// Reads how often PostgreSQL makes each list of whose something is (`access.my_pupils`,
/// `media.my_groups` and their like) for what pages really send, over more rows than it may ask. A
/// list that stands in an *or* or a *case* of a policy, or in a function that is asked for each
/// row, shows here.
class ListsAskedOnceTest {
    /// Once for each table of a statement, and for each that a list is made of.
    private static final long MOST = 8;

    /// So many pictures that left, and must be taken down, in the group of `leerkracht`.
    private static final int PICTURES = 120;

    private static final String PICTURE = """
            insert into media.picture (board, id, album, state, looking, revision, added_by, added_at, finish_by,
                marked_by, marked_at, version, blob, width, height, size, sealed_small)
            select p.board, md5('asked once ' || i)::uuid, p.album, p.state, p.looking, p.revision, p.added_by,
                p.added_at, p.finish_by, p.marked_by, p.marked_at, gen_random_uuid(), gen_random_uuid(), p.width,
                p.height, p.size, p.sealed_small
            from (select * from media.picture where board = :board and not film and state = 'marked' limit 1) p,
                generate_series(1, :pictures) i""";
    private static final String COPY = """
            insert into publication.copy (board, id, picture, channel, sealed_place, made_by, made_at, called_at, call_by)
            select p.board, p.id, p.id, 'press', '\\x00', p.added_by, p.added_at, p.added_at, p.finish_by
            from media.picture p, generate_series(1, :pictures) i
            where p.board = :board and p.id = md5('asked once ' || i)::uuid""";
    private static final String NO_COPY = """
            delete from publication.copy c using generate_series(1, :pictures) i
            where c.board = :board and c.id = md5('asked once ' || i)::uuid""";
    private static final String NO_PICTURE = """
            delete from media.picture p using generate_series(1, :pictures) i
            where p.board = :board and p.id = md5('asked once ' || i)::uuid""";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void no_page_asks_the_database_for_each_row_whose_it_is() {
        List<Counted> counted = new ArrayList<>();
        try {
            change(PICTURE);
            change(COPY);
            for (String handle : List.of("leerkracht", "ib", "directeur", "bestuur", "ouder")) {
                WebVisitor visitor = demo.signIn(handle);
                for (String page : pages()) {
                    counted.addAll(demo.listCalls().during(() -> visitor.get(page)));
                }
            }
        } finally {
            change(NO_COPY);
            change(NO_PICTURE);
        }

        assertThat(counted)
                .extracting(Counted::function)
                .contains("access.my_pupils", "media.my_groups", "media.my_pictures");
        assertThat(counted).filteredOn(each -> each.calls() > MOST).isEmpty();
    }

    private List<String> pages() {
        String group = demo.superuser("zorgvuldig")
                .sql("select group_id::text from media.album where board = :board limit 1")
                .param("board", demo.board().value())
                .query(String.class)
                .single();
        String pupil = demo.pupil(LandmarkPupil.THICK_DOSSIER).value().toString();
        return List.of(
                "/",
                "/groepen",
                "/groepen/" + group,
                "/groepen/" + group + "/camerakaart",
                "/albums",
                "/publicaties/weghalen",
                "/leerlingen/" + pupil + "/dossier",
                "/leerlingen/" + pupil + "/logboek",
                "/toestemming",
                "/toestemming/antwoorden",
                "/toestemming-vragen",
                "/toestemmingsvragen",
                "/rondes",
                "/overleggen",
                "/externe-overleggen",
                "/uitwisseling",
                "/noodkaarten");
    }

    private void change(String sql) {
        demo.superuser("zorgvuldig")
                .sql(sql)
                .param("board", demo.board().value())
                .param("pictures", PICTURES)
                .update();
    }
}

package nl.zorgvuldig.images.publication.release;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The gate for an album of 100 pictures with 30 children each, before all six channels: marks,
/// consents and places read from the database each time. The aim is 50 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class Gate {
    private static final int PICTURES = 100;
    private static final int CHILDREN = 30;
    private static final String ALBUM = """
            insert into media.picture (board, id, album, state, looking, revision, added_by, added_at, finish_by, marked_by,
                marked_at, version, blob, width, height, size, sealed_small)
            select p.board, gen_random_uuid(), p.album, 'marked', 'found', 1, p.added_by, now(), current_date, p.added_by,
                now(), gen_random_uuid(), gen_random_uuid(), 4000, 3000, 1, p.sealed_small
            from (select * from media.picture where album = :album and version is not null limit 1) p,
                generate_series(1, :pictures)
            returning album""";
    private static final String SOME = """
            select a.id from media.album a join media.picture p on p.board = a.board and p.album = a.id
            where a.made_by = :teacher and p.state = 'marked' order by a.id limit 1""";
    private static final String MARKS = """
            insert into media.mark (board, picture, id, x, y, width, height, kind, pupil)
            select p.board, p.id, gen_random_uuid(), 10, 10, 40, 40, 'pupil', c.pupil
            from media.picture p, (
                select distinct pupil from enrolment.placement where current_date between valid_from and valid_until
                order by pupil limit :children) c
            where p.album = :album""";

    private Running program;
    private Acting teacher;
    private AlbumId album;
    private MarkedPictures pictures;
    private PublicationPreview gates;

    @Setup
    public void start() {
        program = Running.start();
        Population population = Population.on(SchoolDay.today(program.part(Clock.class)));
        pictures = program.part(MarkedPictures.class);
        gates = program.part(PublicationPreview.class);
        teacher = new Acting(
                program.board(),
                population.person("leerkracht"),
                Act.BROWSE,
                SchoolDay.today(program.part(Clock.class)));
        JdbcClient rows = program.superuser("zorgvuldig");
        UUID found = rows.sql(SOME)
                .param("teacher", teacher.person().value())
                .query(UUID.class)
                .single();
        album = new AlbumId(found);
        rows.sql("delete from media.mark m using media.picture p where p.id = m.picture and p.album = :album")
                .param("album", found)
                .update();
        rows.sql(ALBUM)
                .param("album", found)
                .param("pictures", PICTURES)
                .query(UUID.class)
                .list();
        rows.sql(
                        "update media.picture set state = 'removed', ended_on = current_date, marked_by = null, marked_at = null,"
                                + " version = null, blob = null, width = null, height = null, size = null, sealed_small = null"
                                + " where album = :album and width <> 4000")
                .param("album", found)
                .update();
        rows.sql(MARKS).param("album", found).param("children", CHILDREN).update();
        int faces = pictures().stream().mapToInt(one -> one.faces().size()).sum();
        if (faces != PICTURES * CHILDREN) {
            throw new IllegalStateException(faces + " faces");
        }
    }

    @TearDown
    public void stop() throws IOException {
        program.close();
    }

    private List<MarkedPictures.One> pictures() {
        return teacher.call(() -> pictures.list(album));
    }

    /// @return how many faces are not to be seen somewhere, so that nothing is optimised away
    @Benchmark
    public int look() {
        return teacher.call(() -> gates.lines(pictures.list(album)).stream()
                .flatMap(one -> one.ways().stream())
                .mapToInt(Gate::blurred)
                .sum());
    }

    private static int blurred(PublicationPreview.Way way) {
        return way.showing() instanceof PublishableContent.With with ? with.blurred().size() : 0;
    }
}

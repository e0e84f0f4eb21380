package nl.zorgvuldig.oversight.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.oversight.EarlierFigureWeeks;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;

/// The policy with its figures at the demonstration board to which twenty schools with ten thousand
/// pupils of two parents each were added: counting once, and the pages as the board asks them over
/// HTTP. Start it with the class path of `bench/run`.
public final class PolicyPages {
    private static final int SCHOOLS = 20;
    private static final int GROUPS = 20;
    private static final int PUPILS = 25; // of a group
    private static final int TIMES = 400;
    private static final int WEEKS = 16;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final Running program;
    private final LocalDate today;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private PolicyPages(Running program) {
        this.program = program;
        today = SchoolDay.today(program.part(Clock.class));
    }

    public static void main(String[] arguments) throws Exception {
        try (Running program = Running.start()) {
            PolicyPages bench = new PolicyPages(program);
            program.part(Boards.class).program(program.board()).run(bench::fill);
            bench.measure();
        }
    }

    private void fill() {
        for (int n = 0; n < SCHOOLS; n++) {
            SchoolId school = new SchoolId(UUID.randomUUID());
            program.part(Schools.class).add(new School(school, String.format("98%02d", n), "School " + n));
            for (int g = 0; g < GROUPS; g++) {
                GroupId group = new GroupId(UUID.randomUUID());
                program.part(Schools.class)
                        .add(new Group(group, school, SchoolYear.of(today), "g" + g, "groep " + g, "5", false));
                pupils(school, group);
            }
        }
        program.superuser("zorgvuldig").sql("vacuum analyze").update();
    }

    private void pupils(SchoolId school, GroupId group) {
        program.superuser("zorgvuldig")
                .sql("""
                        with pupil as (
                            insert into enrolment.pupil (board, id, school)
                            select :board, gen_random_uuid(), :school from generate_series(1, :many)
                            returning id),
                        enrolled as (
                            insert into enrolment.enrolment (board, id, pupil, school, source_key, entered)
                            select :board, gen_random_uuid(), id, :school, left(id::text, 20), :from from pupil),
                        placed as (
                            insert into enrolment.placement
                                (board, id, pupil, group_id, year_group, valid_from, valid_until)
                            select :board, gen_random_uuid(), id, :group, '5', :from, '9999-12-31' from pupil),
                        parent as (
                            insert into enrolment.guardianship (board, pupil, person, relation)
                            select :board, id, gen_random_uuid(), 'parent' from pupil, generate_series(1, 2)
                            returning pupil, person)
                        insert into enrolment.authority (board, id, pupil, person, authority, evidence, valid_from,
                            valid_until, recorded_at, recorded_by)
                        select :board, gen_random_uuid(), pupil, person, 'joint', 'extract', :from, '9999-12-31',
                            now(), person
                        from parent""")
                .param("board", program.board().value())
                .param("school", school.value())
                .param("group", group.value())
                .param("from", today.minusDays(60))
                .param("many", PUPILS)
                .update();
    }

    private void measure() throws IOException, InterruptedException {
        for (int round = 0; round < 3; round++) {
            long began = System.nanoTime();
            int figures = program.part(Boards.class).program(program.board()).call(this::takeFigures);
            System.out.printf("counting %d figures  %6.0f ms%n", figures, ms(began));
        }
        signIn();
        timed("the policy, for the board", "/beleid");
        timed("one clause", "/beleid/C15");
    }

    /// And as many weeks as a page shows.
    private int takeFigures() {
        EarlierFigureWeeks weeks = program.part(EarlierFigureWeeks.class);
        List<Figure> figures = weeks.take();
        for (int ago = 1; ago <= WEEKS; ago++) {
            weeks.takeOver(FigureCollector.monday(today).minusWeeks(ago), figures);
        }
        return figures.size();
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/aanmelden/demo"));
        if (!token.find()) {
            throw new IllegalStateException("no form");
        }
        String form = "als=bestuur&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
        send(HttpRequest.newBuilder(at("/aanmelden/demo"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private void timed(String what, String page) throws IOException, InterruptedException {
        long[] took = new long[TIMES];
        int length = 0;
        for (int n = -TIMES; n < TIMES; n++) {
            long began = System.nanoTime();
            length = get(page).length();
            took[Math.max(n, 0)] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-28s p50 %6.1f ms  p99 %6.1f ms  (%d times, %d characters)%n",
                what, took[TIMES / 2] / 1e6, took[(int) (TIMES * 0.99)] / 1e6, TIMES, length);
    }

    private String get(String page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(page)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " said " + answer.statusCode());
        }
        return answer.body();
    }

    private URI at(String page) {
        return URI.create("http://localhost:" + program.port() + page);
    }

    private static double ms(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}

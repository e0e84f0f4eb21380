package nl.zorgvuldig.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What is said to who acts in a case, whoever else is busy with it. The table is a list here, which
/// refuses a number that is taken as a table does.
class CaseFilesTest {
    private final DemoProgram demo = DemoProgram.running();
    private final Rows rows = new Rows();
    private final CaseFiles<Letter, Event> files =
            new CaseFiles<>(rows, demo.part(Work.class), demo.part(java.time.Clock.class));

    @Test
    void what_nobody_did_meanwhile_is_done_and_what_belongs_to_it_as_well() {
        List<String> done = new ArrayList<>();
        assertThat(record(rows.now(), 0, Event.SENT, () -> done.add("mail"))).isEqualTo(Outcome.done());
        assertThat(done).containsExactly("mail");
        assertThat(rows.now().history()).extracting(RecordedEvent::event).containsExactly(Event.SENT);
        assertThat(rows.now().history()).extracting(RecordedEvent::number).containsExactly(1);
    }

    @Test
    void the_same_again_is_done_already_and_anything_else_was_first() {
        Letter before = rows.now();
        record(before, 0, Event.SENT);
        assertThat(record(before, 0, Event.SENT)).isEqualTo(Outcome.done());
        assertThat(record(rows.now(), 0, Event.SENT)).isEqualTo(Outcome.done());
        assertThat(record(before, 0, Event.STOPPED)).isEqualTo(Outcome.conflict());
        assertThat(record(rows.now(), 0, Event.STOPPED)).isEqualTo(Outcome.conflict());
        assertThat(rows.now().history()).hasSize(1);
    }

    @Test
    void the_same_by_somebody_else_was_first() {
        rows.add(
                rows.now(),
                rows.now()
                        .next(
                                demo.person("directeur"),
                                demo.part(java.time.Clock.class).instant(),
                                Event.SENT));
        assertThat(record(rows.now(), 0, Event.SENT)).isEqualTo(Outcome.conflict());
    }

    @Test
    void what_the_program_noted_gets_in_nobodys_way() {
        Letter before = rows.now();
        assertThat(note(before, Event.NOTED)).isTrue();
        assertThat(record(before, 0, Event.SENT)).isEqualTo(Outcome.done());
        assertThat(record(rows.now(), 0, Event.SENT)).as("again").isEqualTo(Outcome.done());
        assertThat(rows.now().history()).extracting(RecordedEvent::event).containsExactly(Event.NOTED, Event.SENT);
        assertThat(judge(before, 0, Event.STOPPED)).isEqualTo(Outcome.conflict());
        assertThat(judge(rows.now(), 2, Event.STOPPED)).isEqualTo(Outcome.done("STOPPED 3"));
    }

    @Test
    void what_is_judged_twice_is_done_once() {
        Letter before = rows.now();
        note(before, Event.NOTED);
        assertThat(judge(before, 0, Event.SENT)).isEqualTo(Outcome.done("SENT 2"));
        assertThat(judge(before, 0, Event.SENT)).isEqualTo(Outcome.conflict());
    }

    @Test
    void the_program_notes_nothing_once_something_happened() {
        Letter before = rows.now();
        record(before, 0, Event.SENT);
        assertThat(note(before, Event.NOTED)).isFalse();
        assertThat(note(rows.now(), Event.NOTED)).isTrue();
        assertThat(rows.now().history()).hasSize(2);
    }

    @Test
    void a_number_that_was_never_shown_counts_as_not_seen() {
        assertThat(record(rows.now(), 1, Event.SENT)).isEqualTo(Outcome.conflict());
        record(rows.now(), 0, Event.SENT);
        assertThat(record(rows.now(), -1, Event.SENT)).isEqualTo(Outcome.conflict());
        assertThat(record(rows.now(), 7, Event.SENT)).isEqualTo(Outcome.conflict());
    }

    @Test
    void what_is_objected_to_changes_nothing() {
        Objection no = new Objection("move", Sentence.of("web.form.changed"));
        assertThat(program(() -> files.record(Act.MAINTAIN, rows.now(), 0, Event.SENT, () -> List.of(no), () -> {})))
                .isEqualTo(Outcome.rejected(no));
        assertThat(rows.now().history()).isEmpty();
    }

    @Test
    void who_has_nothing_to_do_with_it_any_more_hears_that_somebody_was_first() {
        Letter before = rows.now();
        rows.gone = true;
        assertThat(judge(before, 0, Event.SENT)).isEqualTo(Outcome.conflict());
        assertThat(note(before, Event.NOTED)).isFalse();
    }

    private Outcome<Nothing> record(Letter file, int seen, Event event) {
        return record(file, seen, event, () -> {});
    }

    private Outcome<Nothing> record(Letter file, int seen, Event event, Runnable withIt) {
        return program(() -> files.record(Act.MAINTAIN, file, seen, event, List::of, withIt));
    }

    private Outcome<String> judge(Letter file, int seen, Event event) {
        return program(() -> files.judge(
                Act.MAINTAIN,
                file,
                seen,
                now -> Outcome.done(event + " " + files.add(now, event).number())));
    }

    private boolean note(Letter file, Event event) {
        return program(() -> files.note(Act.MAINTAIN, file, event, () -> {}));
    }

    private <T> T program(java.util.function.Supplier<T> what) {
        return demo.part(Boards.class).program(demo.board()).call(what::get);
    }

    private enum Event {
        NOTED,
        SENT,
        STOPPED
    }

    private record Letter(String request, List<RecordedEvent<Event>> history) implements CaseFile<String, Event> {
        @Override
        public boolean quiet(Event event) {
            return event == Event.NOTED;
        }
    }

    private static final class Rows implements CaseTables<Letter, Event> {
        private final List<RecordedEvent<Event>> events = new ArrayList<>();
        private boolean gone;

        Letter now() {
            return new Letter("letter", List.copyOf(events));
        }

        @Override
        public void add(Letter file, RecordedEvent<Event> event) {
            if (event.number() <= events.size()) {
                throw new OvertakenException();
            }
            events.add(event);
        }

        @Override
        public Optional<Letter> reread(Letter file) {
            return gone ? Optional.empty() : Optional.of(now());
        }
    }
}

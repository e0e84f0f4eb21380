package nl.zorgvuldig.school.roster;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Done;
import nl.zorgvuldig.school.roster.RosterImportAnswer.NotThere;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Overtaken;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Refused;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Shown;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Unfit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All or nothing, only what was shown, only by whom it was shown to, and nothing left behind.
class RostersSafetyTest {
    private final ImportBoard board = new ImportBoard();
    private final String file = Samples.text("edexml-2.1.xml");

    private KeyName key(RosterDraftId draft) {
        return new KeyName(board.board, draft.value(), RetentionPurpose.DRAFT);
    }

    private boolean keyExists(RosterDraftId draft) {
        return board.part(Vault.class).exists(key(draft));
    }

    private JdbcClient superuser() {
        return board.program.superuser("zorgvuldig");
    }

    @Test
    void when_it_breaks_halfway_nothing_was_done_and_it_can_be_tried_again() {
        RosterPreview preview = board.shown(file);
        String name = "break_" + board.board.toString().replace("-", "");
        superuser().sql("""
                        create function public.%1$s() returns trigger language plpgsql
                            as $$ begin raise exception 'broken on purpose'; end $$;
                        create trigger %1$s before insert on school.guidance for each row
                            when (new.board = '%2$s') execute function public.%1$s()""".formatted(name, board.board)).update();
        try {
            assertThatThrownBy(() -> board.confirm(preview)).hasMessageContaining("guidance");
        } finally {
            superuser().sql("drop function public." + name + " cascade").update();
        }

        for (String table : List.of(
                "school.group",
                "school.staff_member",
                "school.guidance",
                "enrolment.pupil",
                "enrolment.enrolment",
                "enrolment.register",
                "enrolment.placement",
                "identity.account",
                "roster.leaver",
                "roster.leaving")) {
            assertThat(board.rows(table)).as(table).isZero();
        }
        assertThat(board.log()).doesNotContain("done administrator");
        assertThat(board.confirm(preview)).isInstanceOf(Done.class);
        assertThat(board.rows("enrolment.pupil")).isEqualTo(3);
    }

    @Test
    void of_two_at_once_one_does_it_and_both_see_what_was_done() throws Exception {
        RosterPreview preview = board.shown(file);
        Callable<RosterImportAnswer> yes = () -> board.confirm(preview);

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<RosterImportAnswer> answer : two.invokeAll(List.of(yes, yes))) {
                assertThat(answer.get()).isInstanceOf(Done.class);
            }
        }

        assertThat(board.rows("enrolment.pupil")).isEqualTo(3);
        assertThat(board.log().stream().filter("done administrator"::equals)).hasSize(1);
    }

    @Test
    void of_two_drafts_of_one_file_the_second_is_overtaken_and_has_nothing_left_to_do() {
        RosterPreview first = board.shown(file);
        RosterPreview second = board.shown(file);
        board.done(first);

        RosterImportAnswer answer = board.confirm(second);

        assertThat(answer).isInstanceOf(Overtaken.class);
        assertThat(((Overtaken) answer).preview().counts().total()).isZero();
        assertThat(board.rows("enrolment.pupil")).isEqualTo(3);
    }

    @Test
    void what_was_not_shown_is_not_done() {
        RosterPreview preview = board.shown(file);
        board.imported(file.replace("<roepnaam>Noor", "<roepnaam>Nora"));

        RosterImportAnswer answer = board.confirm(preview);

        assertThat(((Overtaken) answer).preview().plan().pupils().changed()).hasSize(1);
        assertThat(board.identity("p1").name().given()).isEqualTo("Nora");
        assertThat(board.confirm(((Overtaken) answer).preview())).isInstanceOf(Done.class);
        assertThat(board.identity("p1").name().given()).isEqualTo("Noor");
    }

    @Test
    void a_mark_that_was_never_shown_confirms_nothing() {
        RosterPreview preview = board.shown(file);

        assertThat(board.call(() -> board.rosters().confirm(preview.draft(), "")))
                .isInstanceOf(Overtaken.class);
        assertThat(board.pupils()).isEmpty();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_draft_is_there_for_nobody_but_its_maker() {
        RosterPreview preview = board.shown(file);
        PersonId colleague = board.administrator();
        ImportBoard others = new ImportBoard();

        for (ImportBoard of : List.of(board, others)) {
            PersonId who = of == board ? colleague : others.administrator;
            of.run(who, () -> {
                assertThat(of.rosters().show(preview.draft())).isEqualTo(new NotThere());
                assertThat(of.rosters().confirm(preview.draft(), preview.shown()))
                        .isEqualTo(new NotThere());
                of.rosters().cancel(preview.draft());
            });
        }
        assertThat(board.call(() -> board.rosters().show(new RosterDraftId(UUID.randomUUID()))))
                .isEqualTo(new NotThere());
        assertThat(board.call(() -> board.rosters().show(preview.draft()))).isInstanceOf(Shown.class);
        assertThat(board.pupils()).isEmpty();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void whoever_is_no_administrator_is_refused_and_the_log_knows() {
        RosterPreview preview = board.shown(file);
        PersonId teacher = new PersonId(UUID.randomUUID());
        int before = board.log().size();

        board.run(teacher, () -> {
            assertThat(board.rosters().refusal()).isPresent();
            assertThat(board.rosters().show(preview.draft())).isInstanceOf(Refused.class);
            assertThat(board.rosters().confirm(preview.draft(), preview.shown()))
                    .isInstanceOf(Refused.class);
            assertThat(board.rosters().cancel(preview.draft())).isInstanceOf(Refused.class);
        });

        assertThat(board.log().subList(before, before + 4)).containsOnly("refused none");
        assertThat(board.call(() -> board.rosters().show(preview.draft()))).isInstanceOf(Shown.class);
    }

    @Test
    void the_log_has_a_line_before_anything_is_shown_or_done_and_one_after() {
        RosterPreview preview = board.shown(file);
        assertThat(board.log()).containsExactly("granted administrator");

        board.done(preview);

        assertThat(board.log()).containsExactly("granted administrator", "granted administrator", "done administrator");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_draft_is_gone_an_hour_later_and_its_key_first() {
        RosterPreview preview = board.shown(file);
        assertThat(keyExists(preview.draft())).isTrue();

        board.program.clock().daysLater(1, () -> {
            assertThat(board.call(() -> board.rosters().show(preview.draft()))).isEqualTo(new NotThere());
            assertThat(board.confirm(preview)).isEqualTo(new NotThere());
            board.run(PersonId.PROGRAM, () -> board.rosters().expire());
            board.run(PersonId.PROGRAM, () -> board.rosters().expire());
        });

        assertThat(board.rows("roster.draft")).isZero();
        assertThat(keyExists(preview.draft())).isFalse();
    }

    @Test
    void what_was_called_off_is_gone_and_may_be_called_off_again() {
        RosterPreview preview = board.shown(file);

        board.call(() -> board.rosters().cancel(preview.draft()));
        board.call(() -> board.rosters().cancel(preview.draft()));

        assertThat(board.rows("roster.draft")).isZero();
        assertThat(keyExists(preview.draft())).isFalse();
        assertThat(board.confirm(preview)).isEqualTo(new NotThere());
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void of_a_file_only_what_is_needed_is_kept_sealed_and_after_confirming_nothing() {
        RosterPreview preview = board.shown(file);
        byte[] sealed = superuser()
                .sql("select sealed_file from roster.draft where board = :board")
                .param("board", board.board.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Noor", "Jansen", "111222333");
        String kept = RosterJson.canonical(preview.plan());
        assertThat(kept).doesNotContain("111222333", "1234AB", "noor.j", "foto.example");

        board.done(preview);

        assertThat(superuser()
                        .sql("select sealed_file is null from roster.draft where board = :board")
                        .param("board", board.board.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(keyExists(preview.draft())).isFalse();
        assertThat(board.call(() -> board.rosters().show(preview.draft()))).isInstanceOf(Done.class);
    }

    @Test
    void a_file_that_cannot_be_taken_over_is_not_kept_at_all() {
        assertThat(board.preview("<EDEX".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unfit.class);
        assertThat(board.preview(
                        file.replace("<brincode>12AB", "<brincode>99ZZ").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unfit.class);
        assertThat(board.rows("roster.draft")).isZero();
    }
}

package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;

/// What somebody gets who asks for what is kept about them (AVG art. 15): all of it, and of others
/// no address.
class CopyTest {
    private final TwoChildren children = new TwoChildren();
    private final DataSubject sem = DataSubject.of(children.board, children.sem);

    @Test
    void a_pupil_gets_everything_that_was_written_about_them() {
        assertThat(text(sem))
                .contains(
                        "Sem van der Wilgenroos",
                        "2017-03-04",
                        "De Wilg",
                        "Groep 5 Uilen",
                        "Sem leest vlot",
                        "Sem leest heel vlot",
                        "nauwkeuriger over Sem",
                        "vervangt bij Sem",
                        "verslag over Sem",
                        "verkeerd bij Sem",
                        "level=confidential",
                        "gaat over thuis bij Sem",
                        "mother",
                        "joint")
                .doesNotContain("Noor", children.noor.toString(), "9999");
        assertThat(export(sem).rows())
                .extracting(PersonalDataExport.Row::table)
                .contains("enrolment.enrolment", "enrolment.authority");
    }

    @Test
    void the_files_of_a_pupil_come_along_as_they_were_and_nobody_elses() throws IOException {
        List<PersonalDataExport.Attachment> files = export(sem).files();

        assertThat(files).hasSize(1);
        assertThat(text(sem)).contains(files.getFirst().name());
        try (InputStream content = files.getFirst().content().get()) {
            assertThat(content.readAllBytes()).isEqualTo(SampleDocuments.docx("Sem rekent goed"));
        }
        for (SubjectKind kind : List.of(SubjectKind.STAFF, SubjectKind.GUARDIAN)) {
            assertThat(export(DataSubject.of(children.board, kind, children.teacher))
                            .files())
                    .isEmpty();
        }
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void a_parent_gets_their_own_address_and_never_that_of_the_other() {
        DataSubject mother = DataSubject.of(children.board, SubjectKind.GUARDIAN, children.mother);
        DataSubject father = DataSubject.of(children.board, SubjectKind.GUARDIAN, children.father);

        assertThat(text(mother))
                .contains("els@thuis.example", "Straat van Els", "joint")
                .doesNotContain("Bas", "bas@", children.father.toString(), "leest");
        assertThat(text(father))
                .contains("bas@elders.example")
                .doesNotContain("Els", "els@", children.mother.toString());
        assertThat(text(sem)).doesNotContain("@", "Straat van");
    }

    @Test
    void staff_get_what_they_did_and_not_about_whom() {
        DataSubject teacher = DataSubject.of(children.board, SubjectKind.STAFF, children.teacher);

        assertThat(text(teacher))
                .contains("P77", "support_coordinator", "Groep 5 Uilen", "recorded_by", "author", "decided_by")
                .doesNotContain(
                        "Sem",
                        "leest",
                        "thuis",
                        children.sem.toString(),
                        children.noor.toString(),
                        children.mother.toString());
    }

    @Test
    void nobody_gets_anything_from_another_board_or_about_a_stranger() {
        DataSubject elsewhere =
                new DataSubject(new BoardId(UUID.randomUUID()), SubjectKind.PUPIL, children.sem.value());
        for (SubjectKind kind : SubjectKind.values()) {
            assertThat(export(new DataSubject(children.board, kind, UUID.randomUUID()))
                            .rows())
                    .as(kind.name())
                    .isEmpty();
        }
        assertThat(export(elsewhere).rows()).isEmpty();
    }

    @Test
    void what_no_longer_opens_is_left_out_and_the_rest_is_given() {
        for (RetentionPurpose keeping : List.of(RetentionPurpose.DOSSIER, RetentionPurpose.REGISTER)) {
            children.program.part(Vault.class).destroy(new KeyName(children.board, children.sem.value(), keeping));
        }

        assertThat(text(sem)).contains("De Wilg").doesNotContain("Sem", "leest", "2017-03-04");
        assertThat(text(DataSubject.of(children.board, children.noor))).contains("Noor leest vlot");
    }

    private PersonalDataExport export(DataSubject subject) {
        return children.program.parts(PersonalDataHolder.class).stream()
                .map(holder -> holder.export(subject))
                .reduce(PersonalDataExport.nothing(), PersonalDataExport::with);
    }

    private String text(DataSubject subject) {
        return export(subject).rows().stream()
                .map(row -> row.table() + " " + Map.copyOf(row.values()))
                .toList()
                .toString();
    }
}

package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.DropReason;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import nl.zorgvuldig.school.roster.records.RosterStaff.GroupLink;
import org.junit.jupiter.api.Test;

class EdexmlTest {
    @Test
    void a_file_of_2_1_in_a_year_the_published_schema_does_not_know_is_read() {
        RosterFile file = Samples.edexml();

        assertThat(file.isRefused()).isFalse();
        assertThat(file.format()).isEqualTo(RosterFormat.EDEXML_2);
        assertThat(file.year()).contains(new SchoolYear(2026));
        assertThat(file.reference()).contains(LocalDate.of(2026, 9, 1));
        assertThat(file.school()).isEqualTo(Samples.SCHOOL);
        assertThat(file.parts()).containsExactlyInAnyOrder(RosterPart.GROUPS, RosterPart.STAFF);
        assertThat(file.groups())
                .containsExactly(
                        new RosterGroup("g3a", "3A", "3", RosterGroupKind.BASE),
                        new RosterGroup("g45", "4/5", "C", RosterGroupKind.BASE),
                        new RosterGroup("plus", "Plusgroep", "", RosterGroupKind.COMPOSITE));
        assertThat(file.guardians()).isEmpty();
    }

    @Test
    void pupils_keep_the_small_set_and_the_days_of_coming_and_leaving() {
        RosterFile file = Samples.edexml();

        assertThat(file.pupils())
                .startsWith(
                        new RosterPupil(
                                "p1",
                                new PersonName("Noor", "", "Jansen"),
                                Optional.of(LocalDate.of(2019, 10, 12)),
                                "3",
                                Optional.of("g3a"),
                                Set.of(),
                                Optional.of(LocalDate.of(2023, 10, 13)),
                                Optional.empty()),
                        new RosterPupil(
                                "p2",
                                new PersonName("Daan", "de", "Groot"),
                                Optional.of(LocalDate.of(2018, 2, 14)),
                                "4",
                                Optional.of("g45"),
                                Set.of("plus"),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(file.pupils()).hasSize(4);
    }

    @Test
    void staff_keep_name_address_groups_and_role_codes() {
        RosterStaff marijke = Samples.edexml().staff().getFirst();

        assertThat(marijke.name()).isEqualTo(new PersonName("Marijke", "de", "Vries"));
        assertThat(marijke.email()).contains("marijke.devries@school.example");
        assertThat(marijke.roles()).containsExactlyInAnyOrder(RosterRoleCode.LRK, RosterRoleCode.ICT);
        assertThat(marijke.links())
                .containsExactly(new GroupLink("g3a", Set.of()), new GroupLink("plus", Set.of(RosterRoleCode.LRK)));
    }

    @Test
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void everything_else_is_dropped_and_told_by_name_reason_and_number_of_times() {
        RosterFile file = Samples.edexml();

        assertThat(file.dropped())
                .containsExactlyInAnyOrder(
                        new DroppedField("EDEX/vestigingen", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("groep/omschrijving", DropReason.FREE_TEXT, 1),
                        new DroppedField("groep/toevoegingen", DropReason.FREE_TEXT, 1),
                        new DroppedField("leerkracht/gebruikersnaam", DropReason.ACCOUNT_ELSEWHERE, 1),
                        new DroppedField("leerkracht/rolomschrijving", DropReason.FREE_TEXT, 1),
                        new DroppedField("leerling/bsn", DropReason.IDENTIFICATION_NUMBER, 1),
                        new DroppedField("leerling/eckid", DropReason.IDENTIFICATION_NUMBER, 1),
                        new DroppedField("leerling/etniciteit", DropReason.SPECIAL_CATEGORY, 1),
                        new DroppedField("leerling/fotourl", DropReason.PICTURE, 1),
                        new DroppedField("leerling/gebruikersnaam", DropReason.ACCOUNT_ELSEWHERE, 1),
                        new DroppedField("leerling/geslacht", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("leerling/gewicht_nieuw", DropReason.ORIGIN, 1),
                        new DroppedField("leerling/land", DropReason.ORIGIN, 1),
                        new DroppedField("leerling/land_moeder", DropReason.ORIGIN, 1),
                        new DroppedField("leerling/land_vader", DropReason.ORIGIN, 1),
                        new DroppedField("leerling/postcodenl", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("leerling/toevoegingen", DropReason.FREE_TEXT, 1),
                        new DroppedField("leerling/vestiging", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("leerling/voorletters-1", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("leerling/voornamen", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("school/auteur", DropReason.FREE_TEXT, 1),
                        new DroppedField("school/commentaar", DropReason.FREE_TEXT, 1));
    }

    @Test
    void a_file_of_1_03_in_latin_1_is_read_and_takes_a_missing_year_from_the_group() {
        RosterFile file = Samples.read(Samples.bytes("edexml-1.03.xml"));

        assertThat(file.isRefused()).isFalse();
        assertThat(file.format()).isEqualTo(RosterFormat.EDEXML_1);
        assertThat(file.reference()).contains(LocalDate.of(2026, 9, 1));
        assertThat(file.pupils())
                .extracting(pupil -> pupil.name().full() + " " + pupil.yearGroup())
                .containsExactly("Zoë Bakker 5", "Daan de Groot 4");
    }

    /// Made up, and like the example that comes with 1.03: of some pupils only the group has a year
    /// group, and who left is still in a group, without one of their own.
    @Test
    void a_file_of_1_03_is_not_refused_for_who_left_and_has_no_year_group() {
        RosterFile file = Samples.read(Samples.bytes("edexml-1.03-left.xml"));

        assertThat(Samples.errors(file)).isEmpty();
        assertThat(file.isRefused()).isFalse();
        assertThat(file.pupils())
                .extracting(pupil -> pupil.key() + " " + pupil.yearGroup())
                .containsExactly(
                        "3580 4", "990 4", "579 " + RosterPupil.HISTORIC, "612 " + RosterPupil.HISTORIC, "1315 S");
        assertThat(file.pupils())
                .filteredOn(pupil -> pupil.goneOn(LocalDate.of(2026, 9, 1)))
                .extracting(RosterPupil::key)
                .containsExactly("579", "612");
    }

    @Test
    void a_file_of_2_0_without_staff_speaks_of_no_staff() {
        RosterFile file = Samples.read(Samples.bytes("edexml-2.0.xml"));

        assertThat(file.isRefused()).isFalse();
        assertThat(file.parts()).containsExactly(RosterPart.GROUPS);
        assertThat(Samples.kinds(file)).containsExactly(RosterProblemKind.NO_STAFF);
    }

    @Test
    void an_empty_voorvoegsel_is_no_voorvoegsel_and_blanks_around_keys_mean_nothing() {
        RosterFile file = Samples.read(Samples.bytes("edexml-2.0.xml"));

        assertThat(file.pupils().getFirst().name()).isEqualTo(new PersonName("Youssef", "", "El Idrissi"));
        assertThat(file.pupils()).extracting(RosterPupil::key).containsExactly("701", "702");
        assertThat(file.pupils()).allMatch(pupil -> pupil.group().equals(Optional.of("7a")));
    }

    @Test
    void without_a_roepnaam_the_first_of_the_voornamen_will_do() {
        RosterFile file = Samples.read(Samples.bytes("edexml-2.0.xml"));

        assertThat(file.pupils().get(1).name().full()).isEqualTo("Guus van 't Hof");
        assertThat(file.dropped())
                .containsExactly(
                        new DroppedField("leerling/voornamen", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("school/schoolkey", DropReason.NOT_NECESSARY, 1));
    }

    @Test
    void names_are_composed_and_double_blanks_are_one() {
        RosterFile file = Samples.edexml("<roepnaam>Noor</roepnaam>", "<roepnaam> Zoe\u0308 \n  Anne </roepnaam>");

        assertThat(file.pupils().getFirst().name().given()).isEqualTo("Zoë Anne");
    }

    @Test
    void unknown_elements_of_suppliers_are_passed_over_and_their_contents_not_repeated() {
        RosterFile file = Samples.edexml(
                "<achternaam>Jansen</achternaam>",
                "<leverancier><achternaam>Geheim</achternaam><x y='1'/></leverancier><achternaam>Jansen</achternaam>");

        assertThat(file.pupils().getFirst().name().family()).isEqualTo("Jansen");
        assertThat(file.dropped()).contains(new DroppedField("leerling/leverancier", DropReason.UNKNOWN, 1));
    }

    @Test
    void a_former_pupil_still_in_the_file_is_pointed_out() {
        RosterFile file = Samples.edexml();

        assertThat(Samples.only(file, RosterProblemKind.PUPIL_HAS_LEFT).values())
                .containsExactly("p4");
        assertThat(file.pupils().stream()
                        .filter(pupil -> pupil.goneOn(LocalDate.of(2026, 9, 1)))
                        .toList())
                .extracting(RosterPupil::key)
                .containsExactly("p4");
    }

    @Test
    void no_person_prints_anything_but_a_key() {
        RosterFile file = Samples.edexml();

        assertThat(file.toString()).doesNotContain("Jansen", "Noor", "2019-10-12", "Marijke", "school.example");
        assertThat(file.pupils().stream().map(RosterPupil::toString).collect(Collectors.joining(",")))
                .isEqualTo("pupil p1,pupil p2,pupil p3,pupil p4");
    }
}

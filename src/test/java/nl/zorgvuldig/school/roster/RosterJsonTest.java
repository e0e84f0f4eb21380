package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.matching.RosterRulesTest;
import nl.zorgvuldig.school.roster.records.RosterFile;
import org.junit.jupiter.api.Test;

class RosterJsonTest {
    @Test
    void every_kind_of_file_is_read_back_as_it_was_written() {
        for (RosterFile file : List.of(
                Samples.edexml(),
                Samples.read(Samples.bytes("edexml-1.03.xml")),
                Samples.read(Samples.zip(Samples.oneRoster("1.1"))),
                Samples.read(Samples.zip(Samples.oneRoster("1.2"))),
                Samples.read("<EDEX"))) {
            assertThat(RosterJson.readFile(RosterJson.write(file))).isEqualTo(file);
        }
    }

    @Test
    void the_same_plan_has_the_same_text_and_another_plan_another() {
        String text = RosterJson.canonical(RosterRulesTest.plan(Samples.edexml(), KnownRoster.NOTHING));
        String same = RosterJson.canonical(
                RosterRulesTest.plan(RosterJson.readFile(RosterJson.write(Samples.edexml())), KnownRoster.NOTHING));
        String other = RosterJson.canonical(
                RosterRulesTest.plan(Samples.edexml("<roepnaam>Noor", "<roepnaam>Nora"), KnownRoster.NOTHING));

        assertThat(same).isEqualTo(text);
        assertThat(other).isNotEqualTo(text);
    }
}

package nl.zorgvuldig.school.roster;

import java.io.ByteArrayInputStream;
import java.util.List;
import nl.zorgvuldig.school.roster.reading.RosterReader;
import nl.zorgvuldig.school.roster.records.RosterFile;

/// Any bytes at all are read as a roster: nothing is thrown, and what is refused names nobody.
public final class EdexmlTarget {
    private EdexmlTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        demand(RosterReader.read(new ByteArrayInputStream(bytes), Samples.TODAY));
    }

    static void demand(RosterFile file) {
        if (file.isRefused()
                && !(file.pupils().isEmpty()
                        && file.staff().isEmpty()
                        && file.guardians().isEmpty())) {
            throw new AssertionError("a refused file keeps persons");
        }
        if (!file.isRefused() && file.year().isEmpty()) {
            throw new AssertionError("a file that is taken has no school year");
        }
    }

    public static List<byte[]> seeds() {
        return List.of(
                Samples.bytes("edexml-1.03.xml"), Samples.bytes("edexml-2.0.xml"), Samples.bytes("edexml-2.1.xml"));
    }
}

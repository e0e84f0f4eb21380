package nl.zorgvuldig.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.story.DemoProgram;

/// What somebody gets who asks for everything that is kept about a child or themselves, line by
/// line; for tests of other modules.
public final class OverviewLines {
    private OverviewLines() {}

    /// As this person. Without what they did themselves, which grows by looking.
    public static List<String> of(DemoProgram demo, SignedIn who, Subject about) {
        Gathering.Gathered all = demo.part(Gathering.class)
                .gather(new RightRequest(
                        new RightId(new UUID(0, 0)),
                        about,
                        RightKind.ACCESS,
                        who.person(),
                        about.kind() == SubjectKind.PUPIL ? Standing.AUTHORITY : Standing.SELF,
                        Instant.EPOCH,
                        Optional.empty()));
        List<String> lines = new ArrayList<>();
        for (Overview.Section section : all.overview().sections()) {
            section.lines().stream()
                    .filter(one -> one.values().stream()
                            .noneMatch(value -> value.column().equals("actor")))
                    .forEach(one -> lines.add(section.purpose() + " " + one));
        }
        all.overview().elsewhere().forEach(one -> lines.add("elsewhere " + one));
        lines.add("left out " + all.overview().left());
        lines.add("files " + all.files().size());
        return lines;
    }
}

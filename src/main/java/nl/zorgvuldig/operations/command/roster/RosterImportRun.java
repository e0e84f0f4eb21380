package nl.zorgvuldig.operations.command.roster;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.operations.command.CommandRefused;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.roster.RosterImportAnswer;
import nl.zorgvuldig.school.roster.RosterImports;
import nl.zorgvuldig.school.roster.RosterPreview;

/// One import from the command line.
final class RosterImportRun {
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private final Boards boards;
    private final Schools schools;
    private final RosterImports rosters;
    private final RosterImportPrinter print;

    RosterImportRun(Boards boards, Schools schools, RosterImports rosters, RosterImportPrinter print) {
        this.boards = boards;
        this.schools = schools;
        this.rosters = rosters;
        this.print = print;
    }

    enum Wish {
        SHOW,
        CONFIRM
    }

    record SchoolOfBoard(BoardId board, School school) {}

    /// The school with this number at one of the boards.
    ///
    /// @throws CommandRefused when there is none, or more than one board has it
    SchoolOfBoard place(List<BoardId> among, String brin) {
        List<SchoolOfBoard> found = new ArrayList<>();
        for (BoardId board : among) {
            boards.program(board)
                    .call(() -> schools.findByBrin(brin))
                    .ifPresent(school -> found.add(new SchoolOfBoard(board, school)));
        }
        if (found.isEmpty()) {
            throw new CommandRefused("There is no school with the number " + brin + ".");
        }
        if (found.size() > 1) {
            throw new CommandRefused("%d boards have a school with the number %s; say which one with --board."
                    .formatted(found.size(), brin));
        }
        return found.getFirst();
    }

    /// @return the exit code
    int run(SchoolOfBoard place, InputStream file, Wish wish) {
        return boards.program(place.board())
                .call(() -> answer(rosters.preview(place.school().id(), file), wish));
    }

    private int answer(RosterImportAnswer answer, Wish wish) {
        return switch (answer) {
            case RosterImportAnswer.Shown(var preview) -> {
                print.preview(preview);
                yield finish(preview, wish);
            }
            case RosterImportAnswer.Overtaken(var preview) -> {
                rosters.cancel(preview.draft());
                print.say("roster.preview.overtaken");
                print.preview(preview);
                yield REFUSED;
            }
            case RosterImportAnswer.Done(var result) -> {
                print.result(result);
                yield DONE;
            }
            case RosterImportAnswer.Unfit unfit -> {
                print.unfit(unfit.decision());
                yield REFUSED;
            }
            case RosterImportAnswer.NotThere _ -> {
                print.say("roster.gone.lead");
                yield REFUSED;
            }
            case RosterImportAnswer.Refused refused -> {
                print.say(refused.because());
                yield REFUSED;
            }
        };
    }

    /// An import that is not confirmed, or changes nothing, is not stored.
    private int finish(RosterPreview preview, Wish wish) {
        if (preview.changesNothing()) {
            rosters.cancel(preview.draft());
            print.say("roster.preview.nothing");
            return DONE;
        }
        return switch (wish) {
            case SHOW -> {
                rosters.cancel(preview.draft());
                print.line("Nothing was stored. To take this over, add --confirm.");
                yield DONE;
            }
            case CONFIRM -> answer(rosters.confirm(preview.draft(), preview.shown()), wish);
        };
    }
}

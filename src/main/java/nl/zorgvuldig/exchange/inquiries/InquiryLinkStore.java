package nl.zorgvuldig.exchange.inquiries;

import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Stores the links for answers, as hashes.
@Component
public final class InquiryLinkStore {
    public static final String TABLE = "exchange.inquiry_link";
    private static final String ADD = """
            insert into exchange.inquiry_link (board, pupil, inquiry, step, number_hash, code_hash)
            values (:board, :pupil, :inquiry, :step, :number, :code)""";
    private static final String FIND = """
            select inquiry, step, code_hash from exchange.inquiry_link
            where board = :board and number_hash = :number""";
    private static final String DELETE = "delete from exchange.inquiry_link where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    InquiryLinkStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// A link that was mailed.
    ///
    /// @param step the number of the event with which it was sent
    public record Link(InquiryId inquiry, int step, byte[] code) {
        @Override
        public String toString() {
            return "Link[" + inquiry + "]";
        }
    }

    void add(Inquiry inquiry, int step, byte[] number, byte[] code) {
        jdbc.sql(ADD)
                .param("pupil", inquiry.pupil().value())
                .param("inquiry", inquiry.id().value())
                .param("step", step)
                .param("number", number)
                .param("code", code)
                .update();
    }

    public Optional<Link> find(byte[] number) {
        return jdbc.sql(FIND)
                .param("number", number)
                .query((row, n) -> new Link(
                        new InquiryId(Rows.uuid(row, "inquiry")), row.getInt("step"), Rows.bytes(row, "code_hash")))
                .optional();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}

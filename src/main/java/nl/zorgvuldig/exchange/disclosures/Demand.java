package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.Optional;

/// Written demand for data (*vordering*) of the public prosecutor. Prints as `[sealed]`.
///
/// @param number by which the prosecutor's office finds it
/// @param on its day
/// @param until the last day to give the data
/// @param data what is demanded
/// @param authorisation number of the authorisation of the examining judge, for sensitive data
public record Demand(
        DemandArticle article,
        String number,
        LocalDate on,
        LocalDate until,
        String data,
        Optional<String> authorisation) {
    /// The words in one text, as they are sealed: number, last day and authorisation each have a line.
    String joined() {
        return String.join("\n", number, until.toString(), authorisation.orElse(""), data);
    }

    /// @param joined empty for a reader who opens no words
    static Demand split(DemandArticle article, LocalDate on, String joined) {
        if (joined.isEmpty()) {
            return new Demand(article, "", on, on, "", Optional.empty());
        }
        String[] parts = joined.split("\n", 4);
        return new Demand(
                article,
                parts[0],
                on,
                LocalDate.parse(parts[1]),
                parts[3],
                Optional.of(parts[2]).filter(text -> !text.isEmpty()));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}

package nl.zorgvuldig.roster;

/// Where in a file.
///
/// @param part name of the element or of the file inside the zip; empty for the file as a whole
/// @param line from 1; 0 when it is not about one line
public record Place(String part, int line) {
    public static final Place WHOLE_FILE = new Place("", 0);

    public static Place in(String part) {
        return new Place(part, 0);
    }
}

package org.concordat.catalogue.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.shared.PlainText;
import org.concordat.shared.workbook.Sheet;
import org.concordat.shared.workbook.Workbook;
import org.concordat.shared.workbook.WorkbookArchive;
import org.concordat.shared.workbook.WorkbookRefused;

/** The one way between a workbook and a framework: a sheet for each kind of thing, for people who write no YAML. */
public final class FrameworkWorkbook {

    /** The largest file that is looked at, in bytes. */
    public static final int MOST_BYTES = WorkbookArchive.LARGEST;

    private FrameworkWorkbook() {}

    /** The workbook of a framework; what is read from it is equal to what was written. */
    public static byte[] write(FrameworkDocument document) {
        return write(FrameworkTree.of(document));
    }

    /** The workbook of a tree, as far as what stands in it has a place in one. */
    public static byte[] write(FrameworkTree tree) {
        return SheetWriting.workbook(new SheetRows(tree.root()));
    }

    /** What a workbook says. Throws {@link FrameworkFileRefused} with everything that is wrong with it. */
    public static FrameworkDocument read(byte[] file) {
        return new FrameworkTree(tree(file)).document();
    }

    /**
     * What stands in a workbook, whatever it says. Throws {@link FrameworkFileRefused} if it is none, if there is more in
     * it than texts and numbers, or if its sheets, columns and rows are not those of a framework.
     */
    public static Node tree(byte[] file) {
        Problems problems = new Problems();
        Map<SheetForm, List<SheetRow>> rows = rows(sheets(file, problems), problems);
        refuseIfAny(problems);
        WorkbookTree tree = new WorkbookTree(rows);
        tree.check(problems);
        refuseIfAny(problems);
        return tree.tree();
    }

    private static List<Sheet> sheets(byte[] file, Problems problems) {
        try {
            return Workbook.read(file);
        } catch (WorkbookRefused refused) {
            problems.add(SheetPlace.workbook(), "", "workbook." + refused.reason());
            throw new FrameworkFileRefused(problems.inOrder());
        }
    }

    private static Map<SheetForm, List<SheetRow>> rows(List<Sheet> sheets, Problems problems) {
        Map<SheetForm, List<SheetRow>> rows = new LinkedHashMap<>();
        List<Sheet> left = new ArrayList<>(sheets);
        left.removeIf(sheet -> isNamed(sheet, SheetWriting.GUIDE));
        for (SheetForm form : SheetForm.ALL) {
            Optional<Sheet> sheet =
                    left.stream().filter(each -> isNamed(each, form.name())).findFirst();
            if (sheet.isPresent()) {
                rows.put(form, new SheetTable(form, problems).rows(sheet.get()));
                left.remove(sheet.get());
            } else {
                problems.add(SheetPlace.sheet(form), "", "missing-sheet");
            }
        }
        left.forEach(sheet -> problems.add(SheetPlace.workbook(), "", "unknown-sheet", Controls.shown(sheet.name())));
        return rows;
    }

    private static boolean isNamed(Sheet sheet, String name) {
        return PlainText.folded(sheet.name()).equals(PlainText.folded(name));
    }

    private static void refuseIfAny(Problems problems) {
        if (problems.any()) {
            throw new FrameworkFileRefused(problems.inOrder());
        }
    }
}

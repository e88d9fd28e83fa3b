package org.safetyworkbench.ui.lists;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.safetyworkbench.statistics.ListGroup;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The groups of lists with their lists. */
final class ListTree {

	private static final int MOST = 34;

	private final Tree tree;
	private final Texts texts;

	ListTree(Composite parent, Desk desk, Consumer<ListKind> chosen) {
		texts = desk.texts();
		tree = new Tree(parent, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
		tree.setData("id", "lists.tree");
		for (ListGroup group : ListGroup.values()) {
			TreeItem head = new TreeItem(tree, SWT.NONE);
			head.setText(texts.title(group.label()));
			head.setFont(desk.look().bold());
			for (ListKind kind : group.kinds()) {
				TreeItem item = new TreeItem(head, SWT.NONE);
				item.setText(texts.title(kind.label()));
				item.setData(kind);
			}
			head.setExpanded(true);
		}
		tree.addListener(SWT.Selection, event -> {
			TreeItem item = (TreeItem) event.item;
			if (item.getData() instanceof ListKind kind) chosen.accept(kind);
			else chosen.accept((ListKind) item.getItem(0).getData());
		});
	}

	/** Wide enough for the longest name, as far as there is room. */
	int width() {
		int longest = 0;
		for (ListKind kind : ListKind.values()) longest = Math.max(longest, Look.columns(texts.of(kind.label())));
		return Look.width(tree, Math.min(longest, MOST) + 7);
	}

	/** Marks a list without telling anybody. */
	void choose(ListKind kind) {
		find(kind).ifPresent(tree::setSelection);
	}

	private Optional<TreeItem> find(ListKind kind) {
		for (TreeItem head : tree.getItems()) for (TreeItem item : head.getItems()) if (item.getData() == kind) return Optional.of(item);
		return Optional.empty();
	}

	Tree control() {
		return tree;
	}
}

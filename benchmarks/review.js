/** Put into every page by `benchmarks.review`: runs cells, and notes when marks are painted and acts are saved. */
window.bench = {
    acts: [], saves: [], saveKeys: [],
    /** When the next frame has been painted: sizes are told within it, wherever one asks; no other task comes between. */
    painted(done) {
        const sizes = new ResizeObserver(() => {
            sizes.disconnect();
            scheduler.postTask(() => done(performance.now()), { priority: "user-blocking" });
        });
        sizes.observe(document.documentElement);
    },
    first(mark, begun) {
        return new Promise((done) => {
            const look = () => {
                if (!document.querySelector(mark)) return;
                watch.disconnect();
                bench.painted((now) => done(now - begun));
            };
            const watch = new MutationObserver(look);
            watch.observe(document, { childList: true, subtree: true });
        });
    },
    run(cell) {
        window.jupyterapp.shell.currentWidget.content.activeCellIndex = cell;
        return window.jupyterapp.commands.execute("notebook:run-cell").then(() => bench.check(cell));
    },
    check(cell) {
        const outputs = window.jupyterapp.shell.currentWidget.content.widgets[cell].model.outputs.toJSON();
        const error = outputs.find((output) => output.output_type === "error");
        if (error) throw new Error(`${error.ename}: ${error.evalue}`);
    },
    open(cell, mark) {
        window.jupyterapp.shell.currentWidget.content.activeCellIndex = cell;
        const time = bench.first(mark, performance.now());
        window.jupyterapp.commands.execute("notebook:run-cell");
        return time;
    },
    /** Note of each act when its mark was painted, and where the page tells it, when it was saved. */
    watch({ pane, mark, attribute, event, keys }) {
        const root = document.querySelector(pane);
        // JupyterLab would turn the cell into a heading at a digit.
        root.closest(".jp-OutputArea")?.setAttribute("data-lm-suppress-shortcuts", "true");
        const is = (node) => node.matches?.(mark) || node.querySelector?.(mark);
        const how = { childList: true, subtree: true };
        if (attribute) Object.assign(how, { attributes: true, attributeFilter: [attribute] });
        document.addEventListener(event, (pressed) => {
            if (pressed.ctrlKey || (keys && !keys.includes(pressed.key))) return;
            const now = performance.now(), began = pressed.timeStamp;
            const act = { key: pressed.key, epoch: Date.now() - (now - began), painted: null, saved: null };
            bench.acts.push(act);
            const changed = new MutationObserver((records) => {
                const shows = (each) => (each.type === "attributes" ? is(each.target) : [...each.addedNodes].some(is));
                if (!records.some(shows)) return;
                changed.disconnect();
                bench.painted((then) => { act.painted = then - began; });
            });
            changed.observe(root, how);
            const state = root.closest(".factcheck-review");
            if (!state) return;
            const saved = new MutationObserver(() => {
                if (state.dataset.state !== "saved") return;
                act.saved = performance.now() - began;
                saved.disconnect();
            });
            saved.observe(state, { attributes: true, attributeFilter: ["data-state"] });
        }, true);
    },
};
addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "Enter") bench.saveKeys.push(event.timeStamp);
}, true);
const plainFetch = window.fetch;
window.fetch = async (...asked) => {
    const address = String(asked[0]?.url ?? asked[0]), method = asked[1]?.method ?? asked[0]?.method;
    const answer = await plainFetch(...asked);
    if (method !== "GET" && /annotations/.test(address) && !/drafts/.test(address)) bench.saves.push(performance.now());
    return answer;
};

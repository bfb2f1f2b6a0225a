/**
 * Runs the notebook that `factcheck review` opened, so that a reviewer sees the article at once and need not know what
 * a cell is. Only the server which that command starts loads this file, and it never runs any other notebook.
 *
 * Written by hand in the form of a prebuilt JupyterLab extension: it needs nothing from JupyterLab but its `app`.
 */
(() => {
  const settings = JSON.parse(document.getElementById("jupyter-config-data").textContent);
  const seen = new WeakSet();

  async function runOnce(app) {
    for (const panel of app.shell.widgets("main")) {
      if (panel.context?.path !== settings.factcheckNotebook || seen.has(panel)) continue;
      seen.add(panel);
      await panel.context.ready;
      await panel.sessionContext.ready;
      app.shell.activateById(panel.id);
      app.shell.collapseLeft?.(); // an article needs the width more than the list of files does
      await app.commands.execute("notebook:run-all-cells");
    }
  }

  const plugin = {
    id: "factcheck-review:run",
    autoStart: true,
    activate(app) {
      app.restored.then(() => {
        app.shell.layoutModified.connect(() => runOnce(app));
        return runOnce(app);
      });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["factcheck-review"] = {
    init() {},
    get: async () => () => ({ __esModule: true, default: plugin }),
  };
})();
